namespace InterviewBot.Engine.Adapters;

/// <summary>Growing delays between tries, scattered so that many who failed together do not come back together.</summary>
/// <param name="random">Others may draw from it at the same time: it must be safe for that.</param>
public sealed class Backoff(Random random)
{
    /// <param name="tries">How many have failed, from 1.</param>
    /// <param name="first">The most after the first; it doubles with each try.</param>
    /// <param name="longest">The most ever.</param>
    /// <returns>Between half of the most and all of it.</returns>
    public TimeSpan After(int tries, TimeSpan first, TimeSpan longest)
    {
        var most = Math.Min(longest.TotalSeconds, first.TotalSeconds * Math.Pow(2, tries - 1));
        return TimeSpan.FromSeconds(most * (1 + random.NextDouble()) / 2);
    }
}
