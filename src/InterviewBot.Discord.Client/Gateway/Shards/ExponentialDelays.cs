namespace InterviewBot.Discord.Client.Gateway.Shards;

/// <summary>
/// None after a connection that was in good use, then up to a second, doubling to a minute; scattered, so that many who were dropped
/// together do not come back together.
/// </summary>
internal sealed class ExponentialDelays(Jitter jitter) : IReconnectDelays
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    public TimeSpan After(int failures)
    {
        if (failures == 0)
        {
            return TimeSpan.Zero;
        }

        var most = TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, First.TotalSeconds * Math.Pow(2, failures - 1)));
        return jitter.Between(most / 2, most);
    }
}
