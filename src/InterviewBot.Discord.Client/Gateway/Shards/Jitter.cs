namespace InterviewBot.Discord.Client.Gateway.Shards;

/// <summary>Draws at random for several shards at the same time, which <see cref="Random"/> by itself may not be asked to.</summary>
internal sealed class Jitter(Random random)
{
    private readonly Lock _gate = new();

    /// <returns>At least 0, less than 1.</returns>
    public double Next()
    {
        lock (_gate)
        {
            return random.NextDouble();
        }
    }

    public TimeSpan Between(TimeSpan least, TimeSpan most) => least + ((most - least) * Next());
}
