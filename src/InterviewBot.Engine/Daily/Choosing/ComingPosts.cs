using System.Collections.Immutable;
using InterviewBot.Engine.Daily.Delivery;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Daily.Choosing;

/// <summary>
/// When a chat's next posts come: what is in the outbox already, then what its schedule asks for. What the platform put off comes when that is
/// over, unless another one's time has come by then, which takes its place.
/// </summary>
internal static class ComingPosts
{
    /// <param name="connection">Of a read.</param>
    /// <param name="stored">Whose.</param>
    /// <param name="count">How many at most.</param>
    /// <returns>In their order; none where it is off, or where its zone is not known.</returns>
    public static ImmutableArray<DateTimeOffset> Of(SqliteConnection connection, StoredSchedule? stored, int count)
        => stored is { IsOn: true } && Occurrences.Of(stored.Schedule) is { } occurrences
            ? [.. Coming(Waiting(connection, stored.ChatId), After(stored, occurrences)).Take(count)]
            : [];

    private static IEnumerable<DateTimeOffset> Coming(ImmutableArray<DateTimeOffset> waiting, IEnumerable<DateTimeOffset> after)
    {
        var next = after.First();
        return waiting.Where(at => at < next).Order().Concat(after);
    }

    private static IEnumerable<DateTimeOffset> After(StoredSchedule stored, Occurrences occurrences)
    {
        // What could not be worked out was put off; it is worked out anew from its date.
        var next = occurrences.On(stored.Next.Date) ?? occurrences.After(stored.Next.Date);
        while (true)
        {
            yield return stored.Due(next);
            next = occurrences.After(next.Date);
        }
    }

    private static ImmutableArray<DateTimeOffset> Waiting(SqliteConnection connection, long chat)
        => connection.QueryAll(
            """
            SELECT iif(p.state = 'planned', max(p.due_at, p.not_before), p.due_at) AS at FROM daily_post p
            WHERE p.chat_id = $chat AND p.state IN ('planned', 'sending') AND p.may_be_there = 0 AND NOT EXISTS (
                SELECT 1 FROM daily_post l
                WHERE l.chat_id = p.chat_id AND l.local_date > p.local_date AND l.state <> 'skipped'
                    AND l.due_at <= max(p.due_at, p.not_before) AND l.due_at >= p.due_at + $apart)
            """,
            row => row.GetTime(0),
            ("$chat", chat),
            ("$apart", (long)WaitingPost.Apart.TotalMilliseconds));
}
