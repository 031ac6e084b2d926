using InterviewBot.Engine.Asking;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Engine.Chat;

/// <summary>
/// Sees to it that answers arrive, and keeps what became of them: which messages show which question, that an event is answered, that a
/// chat is gone or goes on elsewhere. An answer that a platform does not take just now is owed and given when the platform said,
/// without holding up the chat's lane; what is owed is lost with the program, for nothing of it is an effect.
/// </summary>
internal sealed partial class Answers(Database database, TimeProvider time, ILogger<Answers> logger)
{
    /// <summary>More than that many people waiting for a platform to take messages again will not be served better.</summary>
    private const int MaxOwed = 10_000;

    private int _owed;

    /// <summary>Sends the answer. One that surely did not arrive leaves the event unanswered, so that a repeat gets it.</summary>
    /// <param name="incoming">What is answered.</param>
    /// <param name="reply">The answer.</param>
    /// <param name="responder">The way back.</param>
    /// <param name="effects">The event's.</param>
    /// <param name="later">Runs a work in the chat's lane; for what is owed.</param>
    /// <param name="cancellationToken">Stops sending, and waiting to.</param>
    /// <returns>Whether the event is answered, or will be.</returns>
    public async Task<bool> GiveAsync(
        Incoming incoming,
        Reply reply,
        IResponder responder,
        Effects effects,
        Func<Func<Task>, Task> later,
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
                return true;
            case SendResult.RetryAfter retry when Interlocked.Increment(ref _owed) <= MaxOwed:
                Log.Owed(logger, incoming.GetType().Name, incoming.Event, retry.Wait);
                _ = GiveLaterAsync(retry.Wait, () => GiveAsync(incoming, reply, responder, effects, later, cancellationToken), later, cancellationToken);
                return true;
            case SendResult.RetryAfter:
                Interlocked.Decrement(ref _owed);
                break;
            case SendResult.Gone:
                await TryAsync(connection => ChatStore.MarkLost(connection, incoming.Chat, time.GetUtcNow()), incoming.Event);
                break;
        }

        Log.NotDelivered(logger, incoming.GetType().Name, incoming.Event, result);
        return false;
    }

    /// <summary>Never throws: nobody waits for it.</summary>
    private async Task GiveLaterAsync(TimeSpan wait, Func<Task> give, Func<Func<Task>, Task> later, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(wait, time, cancellationToken);
            await later(give);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Log.Dropped(logger);
        }
        catch (Exception failure)
        {
            Log.OwedFailed(logger, failure);
        }
        finally
        {
            Interlocked.Decrement(ref _owed);
        }
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
        var shown = origin is { IsElsewhere: true } ? null : (reply as Card)?.About;
        if (shown is null && !effects.Any)
        {
            return Task.CompletedTask;
        }

        var messages = result is SendResult.Delivered delivered ? delivered.Messages : [];
        var now = time.GetUtcNow();
        return TryAsync(
            connection =>
            {
                if (shown is { } question && origin is not null)
                {
                    PostStore.Remember(connection, origin, reply.Audience, question, messages, now);
                }

                HandledEvents.MarkAnswered(connection, id);
            },
            id);
    }

    private async Task TryAsync(Action<SqliteConnection> work, EventId id)
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

        [LoggerMessage(Level = LogLevel.Debug, Message = "The program ends with an answer still owed.")]
        public static partial void Dropped(ILogger logger);

        [LoggerMessage(Level = LogLevel.Error, Message = "An answer that was owed could not be given.")]
        public static partial void OwedFailed(ILogger logger, Exception failure);
    }
}
