using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Chat;

/// <summary>What one event changes in the database.</summary>
public sealed class Effects(Database database, EventId eventId, TimeProvider time)
{
    /// <summary>Whether the event changed anything, now or when it first came.</summary>
    public bool Any { get; private set; }

    /// <summary>
    /// Does the effect once for this event, durably: when the event comes again, the outcome of the first time is given back and
    /// nothing else happens. To be called once an event.
    /// </summary>
    /// <param name="effect">Runs in a transaction; its result is what the answer is made from.</param>
    /// <exception cref="NotSavedException">The database takes nothing just now; nothing has happened.</exception>
    /// <exception cref="InvalidOperationException">It was called for this event before.</exception>
    public async Task<string> OnceAsync(Func<SqliteConnection, string> effect)
    {
        if (Any)
        {
            throw new InvalidOperationException("An event has its effects in one go; the outcome kept for a repeat is one.");
        }

        var now = time.GetUtcNow();
        var outcome = await database.WriteAsync(connection => HandledEvents.Once(connection, eventId, now, () => effect(connection)));
        Any = true;
        return outcome;
    }

    /// <summary>The same for an effect that nothing is told of.</summary>
    /// <exception cref="NotSavedException">The database takes nothing just now; nothing has happened.</exception>
    public Task OnceAsync(Action<SqliteConnection> effect)
        => OnceAsync(connection =>
        {
            effect(connection);
            return "";
        });
}
