using System.Threading.Channels;

namespace InterviewBot.Content.Watching;

/// <summary>Remembers that something changed until somebody asks; how often it changed does not matter.</summary>
internal sealed class ChangeSignal(TimeProvider time)
{
    private readonly Channel<bool> _changes
        = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Set() => _changes.Writer.TryWrite(true);

    /// <summary>Waits for a change, for so long at most, and forgets it.</summary>
    /// <returns>Whether something changed.</returns>
    public async Task<bool> TakeWithinAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var changed = _changes.Reader.WaitToReadAsync(over.Token).AsTask();
        await Task.WhenAny(changed, Task.Delay(patience, time, over.Token));
        await over.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        return _changes.Reader.TryRead(out _);
    }
}
