using FsCheck.Xunit;

namespace InterviewBot.Discord.Client.Tests.Gateway;

/// <summary>A server that cuts, replays, repeats and asks at random, and processes that start anew between.</summary>
public sealed class GatewayProperties
{
    /// <param name="seed">Printed when it fails; given to <c>Replay</c>, it fails again.</param>
    [Property(MaxTest = 20)]
    public async Task No_event_is_lost_or_handled_twice_and_no_session_is_begun_while_one_can_be_resumed(int seed)
    {
        await using var world = new RandomWorld(seed);
        await world.RunAsync(steps: 60);
    }
}
