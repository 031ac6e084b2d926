namespace InterviewBot.Tests.Discord;

/// <summary>What only the owner can mend ends the program, with a sentence that says how.</summary>
public sealed class TroubleToTheEndScenarios : ProcessScenario
{
    [Theory]
    [InlineData(4004, "The bot's token is wrong, or was reset.")]
    [InlineData(4010, "Configure another number of shards, or none to take the one that Discord recommends.")]
    [InlineData(4012, "Update the program.")]
    [InlineData(4013, "An intent was asked for that Discord does not know.")]
    public async Task A_code_that_forbids_to_come_back_ends_it_with_what_to_do(int code, string remedy)
    {
        var bot = await StartListeningAsync();

        Discord.Gateway.Close(code);
        var (_, errors, exitCode) = await bot.EndAsync();

        Assert.Equal(ExitCode.Failed, exitCode);
        Assert.Contains($"Discord has closed the gateway with {code} and takes no more connections.", errors, StringComparison.Ordinal);
        Assert.Contains(remedy, errors, StringComparison.Ordinal);
        Assert.Equal(1, Discord.Gateway.Opened);
    }

    [Fact]
    public async Task More_shards_than_Discord_takes_end_it_with_what_to_do()
    {
        Discord.Violations.Expect("4010");

        var (_, errors, exitCode) = await Start(("Discord__Shards", "17")).EndAsync();

        Assert.Equal(ExitCode.Failed, exitCode);
        Assert.Contains("Discord has closed the gateway with 4010", errors, StringComparison.Ordinal);
    }
}
