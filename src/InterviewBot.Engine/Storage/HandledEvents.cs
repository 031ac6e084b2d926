using System.Collections.Immutable;
using InterviewBot.Engine.Chat;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Storage;

/// <summary>Gives an event that a platform sends twice its effects once. All of it runs inside <see cref="Database.WriteAsync{T}"/>.</summary>
public static class HandledEvents
{
    /// <summary>
    /// Returns what came of the event when it was handled before; else has the effect and keeps its outcome, both in the caller's
    /// transaction. When the effect throws, the event counts as not handled.
    /// </summary>
    /// <param name="connection">Of the write that the effect belongs to.</param>
    /// <param name="id">Which event it is.</param>
    /// <param name="now">When it is handled, if it is.</param>
    /// <param name="effect">Writes on the same connection; returns the outcome to keep.</param>
    /// <param name="payload">What brings the event again, kept until it is answered; null when nothing has to.</param>
    /// <param name="person">Whose words the payload holds; kept as long as that.</param>
    public static string Once(
        SqliteConnection connection, EventId id, DateTimeOffset now, Func<string> effect, string? payload = null, PersonId? person = null)
    {
        var known = connection.QueryFirstOrDefault(
            "SELECT outcome FROM handled_event WHERE platform = $platform AND event = $event",
            row => row.GetString(0),
            ("$platform", id.Platform),
            ("$event", id.Id));
        if (known is not null)
        {
            return known;
        }

        var outcome = effect();
        connection.Execute(
            """
            INSERT INTO handled_event (platform, event, outcome, handled_at, payload, person)
            VALUES ($platform, $event, $outcome, $now, $payload, $person)
            """,
            ("$platform", id.Platform),
            ("$event", id.Id),
            ("$outcome", outcome),
            ("$now", now),
            ("$payload", payload),
            ("$person", payload is null ? null : person?.Id));
        return outcome;
    }

    /// <summary>Notes that the answer to a handled event reached its platform. Does nothing for one that was not handled.</summary>
    public static void MarkAnswered(SqliteConnection connection, EventId id)
        => connection.Execute(
            "UPDATE handled_event SET answered = 1, payload = NULL, person = NULL WHERE platform = $platform AND event = $event",
            ("$platform", id.Platform),
            ("$event", id.Id));

    /// <summary>Notes that the answer cannot be given: nothing is to bring the event again, though its platform still may.</summary>
    public static void GiveUp(SqliteConnection connection, EventId id)
        => connection.Execute(
            "UPDATE handled_event SET payload = NULL, person = NULL WHERE platform = $platform AND event = $event",
            ("$platform", id.Platform),
            ("$event", id.Id));

    /// <summary>The payloads of a platform's events that were handled since a time and not answered, in that order.</summary>
    public static ImmutableArray<string> Unanswered(SqliteConnection connection, string platform, DateTimeOffset since)
        => connection.QueryAll(
            """
            SELECT payload FROM handled_event
            WHERE platform = $platform AND handled_at >= $since AND payload IS NOT NULL
            ORDER BY handled_at
            """,
            row => row.GetString(0),
            ("$platform", platform),
            ("$since", since));

    /// <summary>Whether the answer to a handled event reached its platform; null when the event was not handled.</summary>
    public static bool? WasAnswered(SqliteConnection connection, EventId id)
        => connection.QueryFirstOrDefault(
            "SELECT answered FROM handled_event WHERE platform = $platform AND event = $event",
            row => (bool?)row.GetBoolean(0),
            ("$platform", id.Platform),
            ("$event", id.Id));

    /// <summary>
    /// Forgets events handled before a time. Platforms repeat an event for at most 24 hours, and may use its id for another one
    /// after a week (Telegram): three days back is a good time.
    /// </summary>
    /// <returns>How many were forgotten.</returns>
    public static int Prune(SqliteConnection connection, DateTimeOffset before)
        => connection.Execute("DELETE FROM handled_event WHERE handled_at < $before", ("$before", before));
}
