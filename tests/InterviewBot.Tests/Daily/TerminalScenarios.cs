using InterviewBot.Testing;
using InterviewBot.Tests.Running;

namespace InterviewBot.Tests.Daily;

/// <summary>The daily question in the terminal, by the real program.</summary>
public sealed class TerminalScenarios
{
    [Fact]
    public async Task It_comes_while_somebody_is_there_and_once_a_day()
    {
        using var folder = new TemporaryFolder();
        using var bot = BotProcess.Start(folder);
        await bot.SayAsync("/daily on 08:30 UTC kubernetes\n/daily now\n");

        await bot.ReadUntilAsync("1 Answer");
        await BotDatabase.UntilAsync(folder, "SELECT state FROM daily_post WHERE sent_at IS NOT NULL", "sent");
        await bot.SayAsync("1\n");
        await bot.ReadUntilAsync("In short:");
        await bot.SayAsync("/daily now\n/about\n");
        await bot.ReadUntilAsync("InterviewBot");

        Assert.Equal(["1"], BotDatabase.Read(folder, "SELECT count(*) FROM post WHERE message IN (SELECT message FROM daily_post)"));
    }
}
