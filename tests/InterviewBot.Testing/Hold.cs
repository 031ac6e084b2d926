namespace InterviewBot.Testing;

/// <summary>Stops calls on their way until they are let go: to look, or to end the bot, at just that point.</summary>
public sealed class Hold : IDisposable
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when a call is held.</summary>
    public Task Reached => _reached.Task.WaitAsync(Signal.Patience, TimeProvider.System);

    /// <summary>Lets go what is held, and what comes later.</summary>
    public void Release() => _released.TrySetResult();

    public void Dispose() => Release();

    internal Task PassAsync(CancellationToken cancellationToken)
    {
        _reached.TrySetResult();
        return _released.Task.WaitAsync(cancellationToken);
    }
}
