using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Chat;

/// <summary>What one event changes in the database.</summary>
public sealed class Effects(Database database, Incoming incoming, IResponder responder, TimeProvider time)
{
    private bool _isDone;

    /// <summary>How many people were forgotten when the event came.</summary>
    internal long Began { get; init; }

    /// <summary>Whether the event changed anything, now or when it first came.</summary>
    public bool Any => _isDone || WasHandled;

    /// <summary>The event came before and had its effects, but its answer did not arrive.</summary>
    public bool WasHandled { get; internal set; }

    /// <summary>
    /// Does the effect once for this event, durably: when the event comes again, the outcome of the first time is given back and
    /// nothing else happens. To be called once an event.
    /// </summary>
    /// <param name="effect">Runs in a transaction; its result is what the answer is made from.</param>
    /// <exception cref="NotSavedException">The database takes nothing just now; nothing has happened.</exception>
    /// <exception cref="InvalidOperationException">It was called for this event before.</exception>
    public async Task<string> OnceAsync(Func<SqliteConnection, string> effect)
    {
        var outcome = await SaveAsync(effect, incoming.Payload);
        if (incoming.Payload is not null)
        {
            responder.Saved();
        }

        return outcome;
    }

    /// <summary>The same for an effect of which the answer tells nothing that could differ.</summary>
    /// <exception cref="NotSavedException">The database takes nothing just now; nothing has happened.</exception>
    public Task OnceAsync(Action<SqliteConnection> effect) => OnceAsync(WithoutOutcome(effect));

    /// <summary>
    /// The same for an effect after which nothing of the event may be kept. Its answer is given once; after a crash it is not owed.
    /// </summary>
    /// <exception cref="NotSavedException">The database takes nothing just now; nothing has happened.</exception>
    public Task OnceWithoutPayloadAsync(Action<SqliteConnection> effect) => SaveAsync(WithoutOutcome(effect), payload: null);

    /// <summary>The same for an event that nobody is answered.</summary>
    /// <exception cref="NotSavedException">The database takes nothing just now; nothing has happened.</exception>
    public Task OnceSilentlyAsync(Action<SqliteConnection> effect) => SaveAsync(WithoutOutcome(effect), payload: null);

    private static Func<SqliteConnection, string> WithoutOutcome(Action<SqliteConnection> effect)
        => connection =>
        {
            effect(connection);
            return "";
        };

    private async Task<string> SaveAsync(Func<SqliteConnection, string> effect, string? payload)
    {
        if (_isDone)
        {
            throw new InvalidOperationException("An event has its effects in one go; the outcome kept for a repeat is one.");
        }

        var now = time.GetUtcNow();
        var outcome = await database.WriteAsync(
            connection => HandledEvents.Once(connection, incoming.Event, now, () => effect(connection), payload, (incoming as FromPerson)?.Origin.Person.Id));
        _isDone = true;
        return outcome;
    }
}
