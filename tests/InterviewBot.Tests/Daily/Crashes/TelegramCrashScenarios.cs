namespace InterviewBot.Tests.Daily.Crashes;

public sealed class TelegramCrashScenarios : DailyCrashScenarios
{
    [Fact]
    public async Task Killed_again_and_again_it_misses_none_sends_none_twice_and_lists_what_nobody_knows()
        => await RunAsync(await TelegramSide.StartAsync());
}
