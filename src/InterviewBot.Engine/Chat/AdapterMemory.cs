using System.Collections.Immutable;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Chat;

/// <summary>What adapters keep between runs. The engine stores it and knows nothing of its meaning; secrets do not belong here.</summary>
public sealed class AdapterMemory(Database database, TimeProvider time)
{
    private static readonly TimeSpan AnswersWaitFor = TimeSpan.FromDays(1);

    /// <summary>What was kept under the name; null when nothing was.</summary>
    public string? Recall(string platform, string name)
        => database.Read(connection => connection.QueryFirstOrDefault(
            "SELECT value FROM adapter_fact WHERE platform = $platform AND name = $name",
            row => row.GetString(0),
            ("$platform", platform),
            ("$name", name)));

    /// <summary>Keeps the value in place of an earlier one, durably when the task completes.</summary>
    /// <exception cref="NotSavedException">The database takes nothing just now.</exception>
    public Task KeepAsync(string platform, string name, string value)
        => database.WriteAsync(connection => connection.Execute(
            """
            INSERT INTO adapter_fact (platform, name, value) VALUES ($platform, $name, $value)
            ON CONFLICT (platform, name) DO UPDATE SET value = excluded.value
            """,
            ("$platform", platform),
            ("$name", name),
            ("$value", value)));

    /// <summary>
    /// The payloads of events whose effects are saved and whose answers were never given, because the program ended in between: to be
    /// brought again when it starts. Those older than a day are left out; an answer so late helps nobody.
    /// </summary>
    /// <returns>As <see cref="Incoming.Payload"/> gave them, in the order in which they were handled.</returns>
    public ImmutableArray<string> Unanswered(string platform)
    {
        var since = time.GetUtcNow() - AnswersWaitFor;
        return database.Read(connection => HandledEvents.Unanswered(connection, platform, since));
    }

    /// <summary>Keeps an event that cannot be handled, so that the others can go on.</summary>
    /// <param name="id">Which event it is.</param>
    /// <param name="cause">Why, for whoever runs the bot.</param>
    /// <param name="payload">The event as the platform sent it.</param>
    /// <param name="person">Whose words it holds, where that is known.</param>
    /// <exception cref="NotSavedException">The database takes nothing just now.</exception>
    public Task SetAsideAsync(EventId id, string cause, string payload, PersonId? person = null)
    {
        var now = time.GetUtcNow();
        return database.WriteAsync(connection => connection.Execute(
            """
            INSERT INTO set_aside_event (platform, event, cause, payload, at, person)
            VALUES ($platform, $event, $cause, $payload, $now, $person)
            ON CONFLICT (platform, event)
            DO UPDATE SET cause = excluded.cause, payload = excluded.payload, at = excluded.at, person = excluded.person
            """,
            ("$platform", id.Platform),
            ("$event", id.Id),
            ("$cause", cause),
            ("$payload", payload),
            ("$now", now),
            ("$person", person?.Id)));
    }

    /// <summary>Forgets events set aside before a time: they hold people's words.</summary>
    /// <returns>How many were forgotten.</returns>
    public static int PruneSetAside(SqliteConnection connection, DateTimeOffset before)
        => connection.Execute("DELETE FROM set_aside_event WHERE at < $before", ("$before", before));
}
