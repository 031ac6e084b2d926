using InterviewBot.Content.Examples;
using InterviewBot.Engine.Markup;

namespace InterviewBot.Content.Tests;

public class RunnableBlockTests
{
    [Fact]
    public void Code_that_runs_is_found_with_its_output_also_in_a_list()
    {
        const string Answer = """
            Code:

            ```csharp run
            Console.WriteLine(1);

            Console.WriteLine(2);
            ```

            ```output
            1
            2
            ```

            1. In a list:

               ```sql run
               SELECT NULL;
               ```
               ```output
               ```
            """;

        Assert.Equal(
            [
                new RunnableBlock("csharp", "Console.WriteLine(1);\n\nConsole.WriteLine(2);", "1\n2", 3),
                new RunnableBlock("sql", "SELECT NULL;", "", 16),
            ],
            RunnableBlock.Of(MarkdownPipelines.Parse(Answer)));
    }

    [Theory]
    [InlineData("```csharp\n1\n```\n```output\n1\n```")]
    [InlineData("```csharp run\n1\n```\n\nIt prints:\n\n```output\n1\n```")]
    [InlineData("```fortran run\n1\n```\n```output\n1\n```")]
    [InlineData("    csharp run\n\n```output\n1\n```")]
    public void What_has_not_the_form_does_not_run(string answer)
        => Assert.Empty(RunnableBlock.Of(MarkdownPipelines.Parse(answer)));
}
