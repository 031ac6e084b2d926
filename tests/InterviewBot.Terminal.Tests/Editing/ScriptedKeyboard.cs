using InterviewBot.Terminal.Editing;

namespace InterviewBot.Terminal.Tests.Editing;

/// <summary>A keyboard whose keys are pressed by a test. What a key does is done when <see cref="Press"/> returns.</summary>
internal sealed class ScriptedKeyboard : IKeyboard
{
    private readonly Queue<ConsoleKeyInfo?> _waiting = [];
    private TaskCompletionSource<ConsoleKeyInfo?>? _awaited;

    public ValueTask<ConsoleKeyInfo?> ReadKeyAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_waiting.TryDequeue(out var key))
        {
            return ValueTask.FromResult(key);
        }

        // Without RunContinuationsAsynchronously, so that the editor goes on within SetResult.
        var awaited = new TaskCompletionSource<ConsoleKeyInfo?>();
        _awaited = awaited;
        cancellationToken.Register(() => awaited.TrySetCanceled(cancellationToken));
        return new ValueTask<ConsoleKeyInfo?>(awaited.Task);
    }

    /// <summary>Presses the keys so fast that all but the first are waiting when the editor reads them. Null is the end of input.</summary>
    public void Press(params IEnumerable<ConsoleKeyInfo?> keys)
    {
        foreach (var key in keys)
        {
            _waiting.Enqueue(key);
        }

        if (_awaited is { } awaited && _waiting.TryDequeue(out var first))
        {
            _awaited = null;
            awaited.SetResult(first);
        }
    }
}
