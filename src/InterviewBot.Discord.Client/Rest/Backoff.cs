namespace InterviewBot.Discord.Client.Rest;

/// <summary>Growing delays between tries, scattered so that many who failed together do not come back together.</summary>
/// <param name="random">Others may draw from it at the same time: it must be safe for that.</param>
internal sealed class Backoff(Random random)
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <param name="tries">How many have failed, from 1.</param>
    /// <returns>A quarter of a second doubled with each try, up to 20 s: between half of it and all of it.</returns>
    public TimeSpan After(int tries)
    {
        var most = Math.Min(Longest.TotalSeconds, First.TotalSeconds * Math.Pow(2, tries - 1));
        return TimeSpan.FromSeconds(most * (1 + random.NextDouble()) / 2);
    }
}
