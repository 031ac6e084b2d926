using System.Collections.Immutable;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Daily.Choosing;

/// <summary>When a chat's next posts come: what is in the outbox already, then what its schedule asks for.</summary>
internal static class ComingPosts
{
    /// <param name="connection">Of a read.</param>
    /// <param name="stored">Whose.</param>
    /// <param name="count">How many at most.</param>
    /// <returns>In their order; none where it is off, or where its zone is not known.</returns>
    public static ImmutableArray<DateTimeOffset> Of(SqliteConnection connection, StoredSchedule? stored, int count)
        => stored is { IsOn: true } && Occurrences.Of(stored.Schedule) is { } occurrences
            ? [.. Waiting(connection, stored.ChatId).Concat(After(stored, occurrences)).Take(count)]
            : [];

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
            "SELECT due_at FROM daily_post WHERE chat_id = $chat AND state IN ('planned', 'sending') AND may_be_there = 0 ORDER BY local_date",
            row => row.GetTime(0),
            ("$chat", chat));
}
