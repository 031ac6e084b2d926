using InterviewBot.Testing;
using InterviewBot.Testing.Discord;
using InterviewBot.Tests.Running;

namespace InterviewBot.Tests.Discord;

/// <summary>Waits for what the bot saves of its session, which nobody but its database tells of.</summary>
internal static class CaughtUp
{
    /// <summary>All that happened is done with, and saved as that: nothing of it would come again after a restart.</summary>
    public static Task WaitAsync(LoopbackDiscord discord, TemporaryFolder folder)
        => BotDatabase.CaughtUpAsync(folder, () => discord.Gateway.LastSequence);

    /// <summary>There is a session that a program that starts now would resume.</summary>
    public static Task BeginAsync(TemporaryFolder folder) => BotDatabase.CaughtUpAsync(folder, () => 0);
}
