using System.Threading.Channels;

namespace InterviewBot.Engine.Daily.Delivery;

/// <summary>Lets one waiter sleep until a time or until there is something to do, whichever comes first.</summary>
internal sealed class Wakening(TimeProvider time)
{
    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>One that comes while nobody sleeps ends the next sleep.</summary>
    public void Wake() => _signal.Writer.TryWrite(true);

    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task SleepAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var sleep = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var woken = _signal.Reader.WaitToReadAsync(sleep.Token).AsTask();
        await Task.WhenAny(woken, Task.Delay(atMost, time, sleep.Token));
        await sleep.CancelAsync();
        _signal.Reader.TryRead(out _);
        cancellationToken.ThrowIfCancellationRequested();
    }
}
