using InterviewBot.Engine.Account;
using InterviewBot.Engine.Asking;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Engine.Chat;

/// <summary>
/// Sees to it that answers arrive, and keeps what became of them: which messages show which question, that an event is answered, that a
/// chat is gone or goes on elsewhere. One that a platform does not take just now is owed (<see cref="OwedAnswers"/>).
/// </summary>
internal sealed partial class Answers(Database database, OwedAnswers owed, Forgotten forgotten, TimeProvider time, ILogger<Answers> logger)
{
    /// <summary>Sends the answer. One that surely did not arrive leaves the event unanswered, so that a repeat gets it.</summary>
    /// <param name="incoming">What is answered.</param>
    /// <param name="reply">The answer.</param>
    /// <param name="responder">The way back.</param>
    /// <param name="effects">The event's.</param>
    /// <param name="inLane">Runs a work in the chat's lane; for what is owed.</param>
    /// <param name="cancellationToken">Stops sending, and waiting to.</param>
    /// <returns>Whether the event is answered, or will be: then when that is settled. Cancelled, it is left for another time.</returns>
    public async Task<(bool IsAnswered, Task Settled)> GiveAsync(
        Incoming incoming,
        Reply reply,
        IResponder responder,
        Effects effects,
        Func<Func<Task>, Task> inLane,
        CancellationToken cancellationToken)
    {
        var result = await TryAsync(incoming, reply, responder, effects, cancellationToken);
        if (result is SendResult.RetryAfter(var wait) && owed.TryAdd(incoming.Chat, wait, TryAgainAsync, inLane, cancellationToken, out var settled))
        {
            Log.Owed(logger, incoming.GetType().Name, incoming.Event, wait);
            return (true, settled);
        }

        return (Tell(result), Task.CompletedTask);

        async Task<TimeSpan?> TryAgainAsync()
        {
            var again = await TryAsync(incoming, reply, responder, effects, cancellationToken);
            Tell(again);
            return (again as SendResult.RetryAfter)?.Wait;
        }

        bool Tell(SendResult told)
        {
            if (told is SendResult.Delivered or SendResult.Uncertain)
            {
                return true;
            }

            Log.NotDelivered(logger, incoming.GetType().Name, incoming.Event, told);
            return false;
        }
    }

    private async Task<SendResult> TryAsync(
        Incoming incoming,
        Reply reply,
        IResponder responder,
        Effects effects,
        CancellationToken cancellationToken)
    {
        var result = await responder.RespondAsync(reply, cancellationToken);
        var origin = (incoming as FromPerson)?.Origin;
        if (result is SendResult.Moved moved && await TakeAlongAsync(incoming.Chat, moved.To))
        {
            // The responder knows the new address now; it was told with the refusal.
            origin = origin is null ? null : origin with { Chat = moved.To };
            result = await responder.RespondAsync(reply, cancellationToken);
        }

        switch (result)
        {
            case SendResult.Delivered or SendResult.Uncertain:
                await RememberAsync(incoming.Event, origin, reply, result, effects);
                break;
            case SendResult.Gone:
                await KeepAsync(connection => ChatStore.MarkLost(connection, incoming.Chat, strikes: 1, time.GetUtcNow()), incoming.Event);
                await GiveUpAsync(incoming.Event);
                break;
            case SendResult.Rejected when effects.Any:
                await GiveUpAsync(incoming.Event);
                break;
            default:
                // It is owed, now or after the next start.
                break;
        }

        return result;
    }

    private async Task<bool> TakeAlongAsync(ChatAddress from, ChatAddress to)
    {
        try
        {
            await database.WriteAsync(connection => ChatMove.Apply(connection, from, to));
            return true;
        }
        catch (NotSavedException failure)
        {
            Log.NotMoved(logger, failure, from, to);
            return false;
        }
    }

    /// <summary>Keeps which message shows which question, and that the event is answered; without it a repeat is answered again.</summary>
    private Task RememberAsync(EventId id, Origin? origin, Reply reply, SendResult result, Effects effects)
    {
        var shown = origin is { IsElsewhere: true } ? null : reply as Card;
        if (shown?.About is null && !effects.Any)
        {
            return Task.CompletedTask;
        }

        var messages = result is SendResult.Delivered delivered ? delivered.Messages : [];
        var now = time.GetUtcNow();
        return KeepAsync(
            connection =>
            {
                // An answer that arrives late must not make a chat anew that was forgotten meanwhile.
                if (shown is not null && origin is not null && !(origin.IsPrivate && forgotten.IsSince(origin.Person.Id, effects.Began)))
                {
                    PostStore.Remember(connection, origin, shown, messages, now);
                }

                HandledEvents.MarkAnswered(connection, id);
            },
            id);
    }

    /// <summary>What will never arrive is not to be tried again after each start.</summary>
    public Task GiveUpAsync(EventId id) => KeepAsync(connection => HandledEvents.GiveUp(connection, id), id);

    private async Task KeepAsync(Action<SqliteConnection> work, EventId id)
    {
        try
        {
            await database.WriteAsync(work);
        }
        catch (NotSavedException failure)
        {
            Log.NotRemembered(logger, failure, id);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "What became of the answer to {Event} could not be kept.")]
        public static partial void NotRemembered(ILogger logger, Exception failure, EventId @event);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{From} moved to {To}, but that could not be kept.")]
        public static partial void NotMoved(ILogger logger, Exception failure, ChatAddress from, ChatAddress to);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The answer to {Kind} {Event} did not arrive: {Result}.")]
        public static partial void NotDelivered(ILogger logger, string kind, EventId @event, SendResult result);

        [LoggerMessage(Level = LogLevel.Information, Message = "The platform takes the answer to {Kind} {Event} in {Wait}; it is owed until then.")]
        public static partial void Owed(ILogger logger, string kind, EventId @event, TimeSpan wait);
    }
}
