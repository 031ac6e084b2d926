using InterviewBot.Bank.Tests.Running;
using InterviewBot.Content.Examples;

namespace InterviewBot.Bank.Tests;

/// <summary>What runs the bank's code tells right from wrong, in every language.</summary>
[Collection(CodeAlone.Name)]
public class RunnerTests
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData("bash", "echo one; echo two >&2; pwd | grep -c /work$; ls", "one\n1")]
    [InlineData("csharp", "record Pair(int A, int B);\nvar list = new List<Pair> { new(1, 2) };\nawait Task.Yield();\nConsole.WriteLine(list[0].A + 0.5);\nConsole.Write(\"x\\n\\n\");", "1.5\nx")]
    [InlineData("csharp", "var thread = new Thread(() => Console.WriteLine(\"from a thread\")); thread.Start(); thread.Join();", "from a thread")]
    [InlineData("javascript", "console.log('a', 1, -0, 10n, null, undefined, true, [1, 10, 2].sort().join());", "a 1 -0 10n null undefined true 1,10,2")]
    [InlineData("javascript", "Promise.resolve('later').then((x) => console.log(x)); console.log('now');", "now\nlater")]
    [InlineData("python", "import os\nprint(1.5, os.listdir('.'))", "1.5 []")]
    [InlineData("regex", "^a+$\naaa\nab\n", "match: aaa\nno match\nno match")]
    [InlineData("sql", "CREATE TABLE t (a INT, b TEXT); INSERT INTO t VALUES (1, NULL), (2, 'x'); SELECT a, b FROM t ORDER BY a; SELECT 2.0, 0.1 + 0.2, 1e20, 1e-7;", "1|\n2|x\n2.0|0.3|1.0e+20|1.0e-07")]
    public async Task What_code_prints_is_known(string language, string code, string output)
        => Assert.Equal(new Printed(output), HereOrSkip(await CodeRunner.RunAsync(language, code)));

    [Fact]
    public async Task Code_finds_nothing_of_the_developers_own_settings()
        => Assert.Equal(
            new Printed("/dev/null GIT_CONFIG_GLOBAL GIT_CONFIG_NOSYSTEM GIT_TERMINAL_PROMPT"),
            HereOrSkip(await CodeRunner.RunAsync("bash", "echo $GIT_CONFIG_GLOBAL $(env | grep -o '^GIT[A-Z_]*' | sort)")));

    [Theory]
    [InlineData("bash", "echo one; exit 3", "ends with 3")]
    [InlineData("csharp", "Console.WriteLine(1", "CS1026")]
    [InlineData("csharp", "throw new InvalidOperationException(\"broken\");", "broken")]
    [InlineData("javascript", "console.log(missing)", "missing is not defined")]
    [InlineData("javascript", "console.log({ a: 1 })", "print a string")]
    [InlineData("javascript", "async function main() { throw new Error('rejected'); } main();", "rejected")]
    [InlineData("python", "raise ValueError('broken')", "ValueError: broken")]
    [InlineData("regex", "(a\na", "Not enough )'s")]
    [InlineData("sql", "SELECT a FROM missing", "no such table: missing")]
    public async Task Code_that_fails_says_why(string language, string code, string reason)
        => Assert.Contains(reason, Assert.IsType<Failed>(HereOrSkip(await CodeRunner.RunAsync(language, code))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("bash", "while true; do :; done")]
    [InlineData("csharp", "await Task.Delay(-1);")]
    [InlineData("javascript", "for (;;);")]
    [InlineData("python", "while True: pass")]
    [InlineData("sql", "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) FROM n")]
    public async Task Code_that_does_not_end_is_ended(string language, string code)
        => Assert.Equal(new Failed("It does not end."), HereOrSkip(await CodeRunner.RunAsync(language, code, Short)));

    [Fact]
    public async Task Code_that_runs_at_the_same_time_keeps_its_words_apart()
    {
        const string Code = "for (var i = 0; i < 20; i++) {{ Console.WriteLine(\"{0}\"); await Task.Delay(1); }}";

        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => CodeRunner.RunAsync("csharp", string.Format(null, Code, number))));

        Assert.Equal(
            Enumerable.Range(0, 4).Select(number => new Printed(string.Join('\n', Enumerable.Repeat(number, 20)))), runs.Cast<Printed>());
    }

    [Fact]
    public async Task A_program_that_the_machine_has_not_is_told_and_counts_as_nothing_run()
        => Assert.Equal(
            new NotHere("cobol 74 is not on this machine."),
            await new MachineProgram("no-such-program", "cobol 74", "--version").RunAsync("", TestContext.Current.CancellationToken));

    [Fact]
    public async Task Every_language_that_the_linter_takes_can_be_run()
    {
        foreach (var language in RunnableBlock.Languages)
        {
            Assert.IsNotType<Failed>(await CodeRunner.RunAsync(language, ""));
        }
    }

    private static CodeRun HereOrSkip(CodeRun run)
    {
        Assert.SkipWhen(run is NotHere, run is NotHere(var reason) ? reason : "");
        return run;
    }
}
