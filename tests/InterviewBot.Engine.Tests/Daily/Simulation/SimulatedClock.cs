namespace InterviewBot.Engine.Tests.Daily.Simulation;

/// <summary>A clock that is set, forward and back, and never runs by itself.</summary>
internal sealed class SimulatedClock(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = start;

    public override DateTimeOffset GetUtcNow() => Now;
}
