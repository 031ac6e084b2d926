using System.Globalization;
using InterviewBot.Bank.Tests.Running;

namespace InterviewBot.Bank.Tests;

/// <summary>Code in the bank prints what the bank says it prints.</summary>
[Collection(CodeAlone.Name)]
public class CodeTests
{
    public static IEnumerable<TheoryDataRow<string, int>> Examples
        => BankCode.All.Select(example => new TheoryDataRow<string, int>(example.File, example.Number)
        {
            TestDisplayName = string.Create(
                CultureInfo.InvariantCulture, $"{example.File}:{example.Block.Line} ({example.Block.Language}, block {example.Number})"),
        });

    // A bank need not have code that runs; that there is none is told as skipped, too.
    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Examples))]
    public async Task Code_prints_what_stands_below_it(string file, int number)
    {
        var block = BankCode.In(file).ElementAt(number - 1).Block;
        switch (await CodeRunner.RunAsync(block.Language, block.Code))
        {
            case Printed printed:
                Assert.True(block.Output.TrimEnd('\n') == printed.Output, $"{file}:{block.Line} prints\n{printed.Output}\ninstead of\n{block.Output}");
                break;
            case NotHere notHere:
                Assert.Skip($"{file}:{block.Line} is not run: {notHere.Reason}");
                break;
            case Failed failed:
                Assert.Fail($"{file}:{block.Line} fails: {failed.Message}");
                break;
            default:
                throw new InvalidOperationException("A run has printed, failed, or could not be.");
        }
    }
}
