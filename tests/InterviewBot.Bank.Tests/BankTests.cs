using InterviewBot.Content;
using InterviewBot.Testing;

namespace InterviewBot.Bank.Tests;

/// <summary>The shipped bank is at its best.</summary>
public class BankTests
{
    [Fact]
    public void The_strict_check_has_nothing_to_say()
    {
        var loaded = Assert.IsType<Loaded>(BankLoader.Load(Repository.PathOf(BankCode.Content), Scrutiny.Strict, TestContext.Current.CancellationToken));

        Assert.Empty(loaded.Warnings);
    }
}
