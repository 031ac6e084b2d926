namespace InterviewBot.Tests.Daily.Crashes;

public sealed class DiscordCrashScenarios : DailyCrashScenarios
{
    [Fact]
    public async Task Killed_again_and_again_it_has_each_there_once() => await RunAsync(await DiscordSide.StartAsync());
}
