namespace InterviewBot.Discord.Client.Gateway.Sessions;

/// <summary>
/// Which dispatches of a session were received, and up to which one all are completed: what a process that starts anew may resume after,
/// whatever the order in which they are completed.
/// </summary>
internal sealed class SequenceTracker
{
    private readonly Lock _gate = new();
    private readonly Queue<Dispatch> _outstanding = new();
    private readonly Action<Dispatch> _completed;
    private readonly Action _moved;
    private TaskCompletionSource? _idle;
    private long _lastReceived;
    private long _completedTo;

    /// <param name="sequence">All up to here were received and completed before.</param>
    /// <param name="moved">Told, from any thread, when <see cref="CompletedTo"/> has grown.</param>
    public SequenceTracker(long sequence, Action moved)
    {
        _lastReceived = sequence;
        _completedTo = sequence;
        _moved = moved;
        _completed = Complete;
    }

    public long LastReceived => Volatile.Read(ref _lastReceived);

    /// <summary>The highest sequence up to which every received dispatch is completed.</summary>
    public long CompletedTo => Volatile.Read(ref _completedTo);

    private bool IsIdle => !_outstanding.TryPeek(out var oldest) || oldest.IsAbandoned;

    /// <summary>Whether it was not received before: a replay may go back behind what was.</summary>
    public bool IsNew(long sequence) => sequence > LastReceived;

    /// <param name="shard">The shard's id.</param>
    /// <param name="sequence">A new one.</param>
    /// <param name="name">The event's.</param>
    /// <param name="data">The event's.</param>
    public Dispatch Receive(int shard, long sequence, string name, ReadOnlyMemory<byte> data)
    {
        var dispatch = new Dispatch(shard, sequence, name, data, _completed);
        lock (_gate)
        {
            _outstanding.Enqueue(dispatch);
            Volatile.Write(ref _lastReceived, sequence);
        }

        return dispatch;
    }

    /// <summary>Says that the last dispatch will not be completed in this run.</summary>
    public void Abandon(Dispatch last)
    {
        TaskCompletionSource? idle;
        lock (_gate)
        {
            last.IsAbandoned = true;
            idle = TakeIdle();
        }

        idle?.SetResult();
    }

    /// <summary>Completes when every received dispatch is completed, save one that will not be.</summary>
    public Task WhenIdleAsync()
    {
        lock (_gate)
        {
            return IsIdle
                ? Task.CompletedTask
                : (_idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    private TaskCompletionSource? TakeIdle()
    {
        if (!IsIdle)
        {
            return null;
        }

        var idle = _idle;
        _idle = null;
        return idle;
    }

    private void Complete(Dispatch dispatch)
    {
        TaskCompletionSource? idle;
        lock (_gate)
        {
            if (!_outstanding.TryPeek(out var oldest) || !ReferenceEquals(oldest, dispatch))
            {
                // An earlier one is not completed, and what completes that one takes this one along; or has done so just now.
                return;
            }

            while (_outstanding.TryPeek(out var first) && first.IsCompleted)
            {
                _outstanding.Dequeue();
                Volatile.Write(ref _completedTo, first.Sequence);
            }

            idle = TakeIdle();
        }

        _moved();
        idle?.SetResult();
    }
}
