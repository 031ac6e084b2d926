using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;

namespace InterviewBot.Telegram.Updates.Polling;

/// <summary>Where handlers report, from any thread, and the one loop looks.</summary>
internal sealed class FinishedUpdates
{
    private readonly Channel<TrackedUpdate> _finished = Channel.CreateUnbounded<TrackedUpdate>();
    private Task<bool>? _more;

    public void Add(TrackedUpdate update) => _finished.Writer.TryWrite(update);

    /// <summary>Whatever else goes wrong ends the loop rather than leaving an update unconfirmed for good and nobody knowing.</summary>
    public void Fail(Exception failure) => _finished.Writer.TryComplete(failure);

    public bool TryTake([MaybeNullWhen(false)] out TrackedUpdate update) => _finished.Reader.TryRead(out update);

    /// <summary>
    /// Completes when there is something to take, perhaps already taken. Asked again before that, it gives the same task, so that waiting
    /// with a time limit leaves nothing behind.
    /// </summary>
    public Task<bool> MoreAsync()
        => _more is { IsCompleted: false } waiting ? waiting : _more = _finished.Reader.WaitToReadAsync(CancellationToken.None).AsTask();
}
