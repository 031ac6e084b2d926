using InterviewBot.Commands;
using InterviewBot.Engine.Questions;
using InterviewBot.Testing;

namespace InterviewBot.Tests.Commands;

public sealed class BankSummaryTests
{
    private const string Runs =
        """
        ```sql run
        SELECT 1;
        ```

        ```output
        1
        ```

        ```csharp run
        Console.WriteLine(1);
        ```

        ```output
        1
        ```

        ```csharp
        Console.WriteLine(2);
        ```
        """;

    [Fact]
    public void Questions_are_counted_by_topic_language_and_level_and_code_by_language()
    {
        var bank = new QuestionBank(
            [SampleBank.Topic("kubernetes", "Kubernetes", order: 10), SampleBank.Topic("sql", "SQL & databases", order: 20)],
            [
                SampleBank.Question("kubernetes-pod", "kubernetes", Level.Junior, vietnamese: "Pod là gì?"),
                SampleBank.Question("kubernetes-etcd", "kubernetes", Level.Senior),
                SampleBank.Question("sql-joins", "sql", Level.Middle, vietnamese: "JOIN là gì?", answer: Runs),
                SampleBank.Question("sql-index", "sql", Level.Middle, answer: Runs),
            ]);

        using var output = new StringWriter { NewLine = "\n" };
        BankSummary.Write(bank, output);

        Assert.Equal(
            """
            Topic            Language    junior  middle  senior  all  code that runs  sources
            Kubernetes       English          1       0       1    2               0        2
                             Vietnamese       1       0       0    1
            SQL & databases  English          0       2       0    2               4        2
                             Vietnamese       0       1       0    1
            All topics       English          1       2       1    4               4        4
                             Vietnamese       1       1       0    2

            Code that runs  blocks
            csharp               2
            sql                  2
            All languages        4

            """.ReplaceLineEndings("\n"),
            output.ToString());
    }
}
