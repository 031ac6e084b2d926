namespace InterviewBot.Discord.Client.Tests.Gateway.Scripted;

/// <summary>Tells waiting tests that something happened, so that none of them sleeps.</summary>
internal sealed class Signal
{
    /// <summary>Only a test that fails waits so long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Lock _gate = new();
    private TaskCompletionSource _next = New();

    public void Set()
    {
        lock (_gate)
        {
            _next.SetResult();
            _next = New();
        }
    }

    /// <param name="condition">Looked at again whenever something happened.</param>
    /// <param name="cancellationToken">Given by those who may wait for good; without it the wait fails after a while.</param>
    public async Task UntilAsync(Func<bool> condition, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            Task next;
            lock (_gate)
            {
                next = _next.Task;
            }

            if (condition())
            {
                return;
            }

            await (cancellationToken.CanBeCanceled
                ? next.WaitAsync(cancellationToken)
                : next.WaitAsync(Patience, TimeProvider.System, cancellationToken));
        }
    }

    /// <summary>For what nobody tells of: looked at again every millisecond.</summary>
    public static async Task UntilPolledAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        while (!condition())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, patience.Token);
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
