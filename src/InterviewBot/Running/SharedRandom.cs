namespace InterviewBot.Running;

/// <summary>Randomness that many may draw from at once; <see cref="Random"/> by itself breaks silently then.</summary>
internal sealed class SharedRandom(int seed) : Random(seed)
{
    private readonly Lock _gate = new();

    public override int Next()
    {
        lock (_gate)
        {
            return base.Next();
        }
    }

    public override int Next(int maxValue)
    {
        lock (_gate)
        {
            return base.Next(maxValue);
        }
    }

    public override int Next(int minValue, int maxValue)
    {
        lock (_gate)
        {
            return base.Next(minValue, maxValue);
        }
    }

    public override long NextInt64()
    {
        lock (_gate)
        {
            return base.NextInt64();
        }
    }

    public override long NextInt64(long minValue, long maxValue)
    {
        lock (_gate)
        {
            return base.NextInt64(minValue, maxValue);
        }
    }

    public override double NextDouble()
    {
        lock (_gate)
        {
            return base.NextDouble();
        }
    }
}
