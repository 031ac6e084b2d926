namespace InterviewBot.Discord.Answering;

/// <summary>
/// Tells Discord that an answer takes longer, before its three seconds are over. One clock for all: nearly every answer is given long before,
/// and then nothing is kept of it.
/// </summary>
internal sealed class Deferrals(TimeProvider time)
{
    /// <summary>Half of what Discord waits: the way to it and back takes time too.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(0.25);

    private readonly Lock _gate = new();

    /// <summary>Oldest first.</summary>
    private readonly LinkedList<(long Since, InteractionAnswer Answer)> _waiting = [];

    /// <summary>How many answers it waits for.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _waiting.Count;
            }
        }
    }

    /// <summary>From now on counts how long the answer takes.</summary>
    /// <returns>Ends that, once or more often.</returns>
    public Action Watch(InteractionAnswer answer)
    {
        LinkedListNode<(long, InteractionAnswer)> place;
        lock (_gate)
        {
            place = _waiting.AddLast((time.GetTimestamp(), answer));
        }

        return () => Forget(place);
    }

    /// <summary>Runs until cancelled.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            while (TakeOverdue() is { } answer)
            {
                answer.Defer(cancellationToken);
            }
        }
    }

    private InteractionAnswer? TakeOverdue()
    {
        lock (_gate)
        {
            if (_waiting.First is not { Value: var (since, answer) } || time.GetElapsedTime(since) < Patience)
            {
                return null;
            }

            _waiting.RemoveFirst();
            return answer;
        }
    }

    private void Forget(LinkedListNode<(long Since, InteractionAnswer Answer)> place)
    {
        lock (_gate)
        {
            if (place.List is not null)
            {
                _waiting.Remove(place);
            }
        }
    }
}
