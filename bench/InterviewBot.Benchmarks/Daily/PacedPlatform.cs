using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Daily;

namespace InterviewBot.Benchmarks.Daily;

/// <summary>A platform in memory that takes so many posts a second and answers each after a while.</summary>
/// <param name="perSecond">Its pace.</param>
internal sealed class PacedPlatform(double perSecond) : IDailyAdapter
{
    public const string Name = "paced";

    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(50);

    private readonly Lock _gate = new();
    private double _nextSlot;

    public string Platform => Name;

    public bool KnowsKeys => true;

    public int Concurrency => 64;

    /// <summary>When each post arrived, in seconds since the first.</summary>
    public List<double> Arrivals { get; } = [];

    private static double Now => TimeProvider.System.GetElapsedTime(0).TotalSeconds;

    public async Task<SendResult> PostAsync(DailyMessage message, CancellationToken cancellationToken)
    {
        if (!await message.BeginAsync(cancellationToken))
        {
            return new SendResult.RetryAfter(Latency);
        }

        await TakeAsync(cancellationToken);
        return new SendResult.Delivered(new MessageRef(message.Chat, message.Key.ToString()));
    }

    /// <summary>One post at the platform's pace.</summary>
    public async Task TakeAsync(CancellationToken cancellationToken)
    {
        double slot;
        lock (_gate)
        {
            // As a limit is counted: what was not used for a moment is not lost at once.
            slot = Math.Max(_nextSlot, Now - 0.5);
            _nextSlot = slot + (1 / perSecond);
        }

        var wait = slot - Now;
        if (wait > 0)
        {
            await Task.Delay(TimeSpan.FromSeconds(wait), TimeProvider.System, cancellationToken);
        }

        lock (_gate)
        {
            Arrivals.Add(Now);
        }

        await Task.Delay(Latency, TimeProvider.System, cancellationToken);
    }

    /// <summary>Posts a second, from the first that arrived to the last.</summary>
    public double Rate
    {
        get
        {
            lock (_gate)
            {
                return (Arrivals.Count - 1) / (Arrivals.Max() - Arrivals.Min());
            }
        }
    }
}
