using Microsoft.Extensions.Logging;

namespace InterviewBot.Engine.Daily.Delivery;

/// <summary>Tells how a big round of posts on one platform goes: how many are out, how fast, how long it takes yet.</summary>
/// <param name="platform">Which.</param>
/// <param name="countReady">How many wait; asked now and then.</param>
/// <param name="metrics">Told the same.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Where it is told.</param>
internal sealed partial class RoundProgress(
    string platform,
    Func<int> countReady,
    DailyMetrics metrics,
    TimeProvider time,
    ILogger logger)
{
    /// <summary>Smaller rounds are over before anyone wonders.</summary>
    public const int BigRound = 100;

    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private long _start = time.GetTimestamp();
    private long _told = time.GetTimestamp();
    private int _tried;
    private int _arrived;
    private bool _isOpen;

    /// <summary>A round that trouble interrupted goes on.</summary>
    public void Begin()
    {
        metrics.Waiting(platform, countReady());
        if (_isOpen)
        {
            return;
        }

        _isOpen = true;
        _start = _told = time.GetTimestamp();
        Interlocked.Exchange(ref _tried, 0);
        Interlocked.Exchange(ref _arrived, 0);
    }

    /// <summary>One more was tried. May be called by many at once.</summary>
    public void Add(bool arrived)
    {
        Interlocked.Increment(ref _tried);
        if (arrived)
        {
            Interlocked.Increment(ref _arrived);
        }
    }

    /// <summary>Tells how it goes, if that was not told just now. To be called by one at a time, as all else.</summary>
    public void Tell()
    {
        if (time.GetElapsedTime(_told) < Interval)
        {
            return;
        }

        _told = time.GetTimestamp();
        var waiting = countReady();
        metrics.Waiting(platform, waiting);
        if (_tried + waiting >= BigRound)
        {
            var (rate, left) = (Rate, TimeLeft(waiting));
            Log.Progress(logger, platform, _arrived, _tried, waiting, rate, left);
        }
    }

    /// <summary>Nothing is left. Does nothing where no round is open.</summary>
    public void End()
    {
        if (!_isOpen)
        {
            return;
        }

        _isOpen = false;
        metrics.Waiting(platform, 0);
        if (_tried >= BigRound)
        {
            var (elapsed, rate) = (time.GetElapsedTime(_start), Rate);
            Log.Done(logger, platform, _arrived, _tried, elapsed, rate);
        }
    }

    /// <summary>Tries a second, since the round began.</summary>
    private double Rate => _tried / Math.Max(time.GetElapsedTime(_start).TotalSeconds, 0.001);

    private TimeSpan TimeLeft(int waiting) => TimeSpan.FromSeconds(Math.Ceiling(waiting / Math.Max(Rate, 0.01)));

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Information,
            Message = "Daily questions on {Platform}: {Arrived} of {Tried} tried are there, {Waiting} wait; {Rate:0.0} a second, about {Left} left.")]
        public static partial void Progress(ILogger logger, string platform, int arrived, int tried, int waiting, double rate, TimeSpan left);

        [LoggerMessage(
            Level = LogLevel.Information,
            Message = "Daily questions on {Platform}: {Arrived} of {Tried} tried are there, after {Elapsed}; {Rate:0.0} a second.")]
        public static partial void Done(ILogger logger, string platform, int arrived, int tried, TimeSpan elapsed, double rate);
    }
}
