namespace InterviewBot.Testing;

/// <summary>
/// It is the same moment all along, so that what is said of time does not depend on how fast a machine is; timers and time spans go on, so
/// that nothing waits in vain.
/// </summary>
public sealed class HeldDate : TimeProvider
{
    private readonly DateTimeOffset _now = System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => _now;
}
