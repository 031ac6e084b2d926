namespace InterviewBot.Discord.Client.Rest.RateLimits;

/// <summary>A call that waits for its turn.</summary>
/// <param name="ticket">Earlier calls have lower ones, also when they come back to try again.</param>
/// <param name="guard">Held by whoever touches the line.</param>
internal sealed class Waiter(long ticket, Lock guard)
{
    private readonly TaskCompletionSource<bool> _turn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public long Ticket => ticket;

    /// <summary>Where it waits, and is let in.</summary>
    public Bucket? Bucket { get; set; }

    /// <summary>Its place in a line; null outside of any.</summary>
    public LinkedListNode<Waiter>? Place { get; set; }

    /// <summary>Its turn has come. Not in any line any more.</summary>
    public void Admit() => _turn.TrySetResult(true);

    /// <returns>False: its turn did not come until the deadline.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled before its turn came.</exception>
    public async Task<bool> WaitAsync(RestClock clock, TimeSpan deadline, CancellationToken cancellationToken)
    {
        await using var timer = clock.CreateTimer(GiveUp);
        clock.Start(timer, deadline);
        await using (cancellationToken.UnsafeRegister(_ => Cancel(cancellationToken), state: null))
        {
            return await _turn.Task;
        }
    }

    private void GiveUp()
    {
        if (Leave())
        {
            _turn.TrySetResult(false);
        }
    }

    private void Cancel(CancellationToken cancellationToken)
    {
        if (Leave())
        {
            _turn.TrySetCanceled(cancellationToken);
        }
    }

    /// <returns>False: its turn had come already.</returns>
    private bool Leave()
    {
        lock (guard)
        {
            if (Place is not { List: { } line } place)
            {
                return false;
            }

            line.Remove(place);
            Place = null;
            return true;
        }
    }
}
