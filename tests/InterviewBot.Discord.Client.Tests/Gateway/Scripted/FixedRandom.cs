namespace InterviewBot.Discord.Client.Tests.Gateway.Scripted;

/// <summary>Draws what the test says.</summary>
internal sealed class FixedRandom(double next) : Random(0)
{
    public override double NextDouble() => next;
}
