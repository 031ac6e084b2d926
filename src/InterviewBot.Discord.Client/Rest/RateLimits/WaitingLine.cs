using System.Diagnostics.CodeAnalysis;

namespace InterviewBot.Discord.Client.Rest.RateLimits;

/// <summary>Calls in the order of their tickets. Touched under its owner's lock only.</summary>
internal sealed class WaitingLine
{
    private readonly LinkedList<Waiter> _waiters = [];

    public bool IsEmpty => _waiters.Count == 0;

    /// <summary>One that comes back with an old ticket stands before those who came after it.</summary>
    public void Join(Waiter waiter)
    {
        var before = _waiters.Last;
        while (before is not null && before.Value.Ticket > waiter.Ticket)
        {
            before = before.Previous;
        }

        waiter.Place = before is null ? _waiters.AddFirst(waiter) : _waiters.AddAfter(before, waiter);
    }

    public bool TryTakeFirst([NotNullWhen(true)] out Waiter? waiter)
    {
        waiter = _waiters.First?.Value;
        if (waiter is null)
        {
            return false;
        }

        _waiters.RemoveFirst();
        waiter.Place = null;
        return true;
    }
}
