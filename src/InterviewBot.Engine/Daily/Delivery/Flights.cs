using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace InterviewBot.Engine.Daily.Delivery;

/// <summary>
/// The posts that are on their way to one platform, and how many more may go. A chat where much is said can keep a post waiting for its turn:
/// such posts give up their places, within a bound, so that a few slow chats do not stop all others.
/// </summary>
/// <param name="time">The clock.</param>
internal sealed class Flights(TimeProvider time)
{
    /// <summary>So long a post has its place to itself.</summary>
    public static readonly TimeSpan Slow = TimeSpan.FromSeconds(5);

    /// <summary>So many times the places are on their way at most, the slow ones with them.</summary>
    public const int Stretch = 4;

    /// <summary>One that is not there by then is not expected in the next moment.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<ClaimId, (Task Way, long Since)> _ways = new();

    public bool IsEmpty => _ways.IsEmpty;

    public ImmutableArray<ClaimId> Claims => [.. _ways.Keys];

    public IEnumerable<Task> Ways => _ways.Values.Select(flight => flight.Way);

    public bool Include(ClaimId claim) => _ways.ContainsKey(claim);

    /// <param name="claim">Whose way begins.</param>
    /// <param name="fly">Goes it, and never throws.</param>
    public void Start(ClaimId claim, Func<Task> fly)
    {
        // It is among the flights before it begins, as it takes itself out at its end.
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _ways[claim] = (FlyAsync(claim, fly, start.Task), time.GetTimestamp());
        start.SetResult();
    }

    /// <summary>For how many more there is room: none as long as it is worth waiting for some more, as each time is a write.</summary>
    /// <param name="places">The adapter's, from 1.</param>
    public int Room(int places)
    {
        var (quick, fresh, all) = (0, 0, 0);
        foreach (var (_, since) in _ways.Values)
        {
            var age = time.GetElapsedTime(since);
            quick += age < Slow ? 1 : 0;
            fresh += age < Soon ? 1 : 0;
            all++;
        }

        var room = Math.Min(places - quick, (Stretch * places) - all);
        return room >= Math.Max(1, (room + fresh) / 4) ? room : 0;
    }

    private async Task FlyAsync(ClaimId claim, Func<Task> fly, Task start)
    {
        await start;
        await fly();
        _ways.TryRemove(claim, out _);
    }
}
