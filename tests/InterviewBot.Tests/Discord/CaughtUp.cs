using System.Globalization;
using InterviewBot.Testing;
using InterviewBot.Testing.Discord;
using InterviewBot.Tests.Running;

namespace InterviewBot.Tests.Discord;

/// <summary>Waits for what the bot saves of its session, which nobody but its database tells of.</summary>
internal static class CaughtUp
{
    private const string Saved = "SELECT json_extract(value, '$.Sequence') FROM adapter_fact WHERE name = 'session.0' AND value <> ''";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    /// <summary>Long enough for a slow machine: it passes only when a test fails.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>All that happened is done with, and saved as that: nothing of it would come again after a restart.</summary>
    public static Task WaitAsync(LoopbackDiscord discord, TemporaryFolder folder)
        => UntilAsync(() => Sequence(folder) >= discord.Gateway.LastSequence, "Not all that happened is done with.");

    /// <summary>There is a session that a program that starts now would resume.</summary>
    public static Task BeginAsync(TemporaryFolder folder) => UntilAsync(() => Sequence(folder) is not null, "No session is saved.");

    private static long? Sequence(TemporaryFolder folder)
        => BotDatabase.Read(folder, Saved) is [{ } saved] ? long.Parse(saved, CultureInfo.InvariantCulture) : null;

    private static async Task UntilAsync(Func<bool> condition, string otherwise)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < Patience, otherwise);
            await Task.Delay(Pause, TimeProvider.System);
        }
    }
}
