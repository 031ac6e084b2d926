namespace InterviewBot.Testing.Discord.Gateway;

/// <summary>Whether a client's heart beats, and how much it sends. Used under the world's lock, but for the timer.</summary>
internal sealed class Pulse : IDisposable
{
    private const int SendLimit = 120;
    private static readonly TimeSpan SendWindow = TimeSpan.FromSeconds(60);

    private readonly Queue<DateTimeOffset> _sends = [];
    private readonly TimeProvider _clock;
    private readonly ITimer _timer;
    private DateTimeOffset _last;

    /// <param name="clock">What the interval goes by.</param>
    /// <param name="interval">What the client was told.</param>
    /// <param name="missed">Called when no heartbeat came for an interval and a half.</param>
    public Pulse(TimeProvider clock, TimeSpan interval, Action missed)
    {
        _clock = clock;
        _last = clock.GetUtcNow();
        _timer = clock.CreateTimer(_ => Check(interval * 1.5, missed), state: null, interval, interval / 2);
    }

    public void Beat() => _last = _clock.GetUtcNow();

    /// <summary>False: that was one too many.</summary>
    public bool CountSend()
    {
        var now = _clock.GetUtcNow();
        while (_sends.TryPeek(out var oldest) && now - oldest >= SendWindow)
        {
            _sends.Dequeue();
        }

        _sends.Enqueue(now);
        return _sends.Count <= SendLimit;
    }

    public void Dispose() => _timer.Dispose();

    private void Check(TimeSpan patience, Action missed)
    {
        if (_clock.GetUtcNow() - _last >= patience)
        {
            missed();
        }
    }
}
