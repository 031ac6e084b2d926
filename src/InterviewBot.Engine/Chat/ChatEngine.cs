using InterviewBot.Engine.Asking;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Storage;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Engine.Chat;

/// <summary>
/// Where events come in: it keeps the order within each chat, answers each event once, confirms it when its effects are committed,
/// and is the one boundary for what goes wrong on the way.
/// </summary>
internal sealed partial class ChatEngine(
    Dispatcher dispatcher,
    Database database,
    EngineOptions options,
    TimeProvider time,
    ILogger<ChatEngine> logger) : IEventSink
{
    private const int WaitingPerChat = 64;
    private const int RememberedEvents = 10_000;

    private readonly Lanes _lanes = new(WaitingPerChat);
    private readonly RecentEvents _recent = new(RememberedEvents);

    public Task HandleAsync(Incoming incoming, IResponder responder, CancellationToken cancellationToken)
        => incoming is CompletionsWanted wanted
            ? CompleteAsync(wanted, responder, cancellationToken) // It changes nothing, and whoever types waits for it.
            : _lanes.RunAsync(incoming.Chat, () => AnswerOnceAsync(incoming, responder, cancellationToken), cancellationToken);

    private async Task CompleteAsync(CompletionsWanted wanted, IResponder responder, CancellationToken cancellationToken)
    {
        try
        {
            await responder.RespondAsync(dispatcher.Complete(wanted), cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.Failed(logger, failure, nameof(CompletionsWanted), wanted.Event);
        }
    }

    private async Task AnswerOnceAsync(Incoming incoming, IResponder responder, CancellationToken cancellationToken)
    {
        var effects = new Effects(database, incoming.Event, time);
        var reply = await AnswerAsync(incoming, effects, cancellationToken);
        if (reply is Silence || await TryRespondAsync(incoming, reply, responder, effects, cancellationToken))
        {
            _recent.Add(incoming.Event);
        }
    }

    /// <summary>Sends the answer. One that surely did not arrive leaves the event unanswered, so that a repeat gets it.</summary>
    private async Task<bool> TryRespondAsync(
        Incoming incoming,
        Reply reply,
        IResponder responder,
        Effects effects,
        CancellationToken cancellationToken)
    {
        try
        {
            var result = await responder.RespondAsync(reply, cancellationToken);
            if (result is SendResult.Delivered or SendResult.Uncertain)
            {
                await RememberAsync(incoming, reply, result, effects);
                return true;
            }

            Log.NotDelivered(logger, incoming.GetType().Name, incoming.Event, result);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception failure)
        {
            Log.Failed(logger, failure, incoming.GetType().Name, incoming.Event);
        }

        return false;
    }

    private bool WasAnswered(EventId id) => _recent.Contains(id) || database.Read(connection => HandledEvents.WasAnswered(connection, id));

    /// <summary>The error boundary: whatever happens, the person is told and the lane goes on.</summary>
    private async Task<Reply> AnswerAsync(Incoming incoming, Effects effects, CancellationToken cancellationToken)
    {
        try
        {
            if (WasAnswered(incoming.Event))
            {
                Log.Repeated(logger, incoming.GetType().Name, incoming.Event);
                return Reply.None;
            }

            return await dispatcher.AnswerAsync(incoming, effects, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (NotSavedException failure)
        {
            Log.NotSaved(logger, failure, incoming.GetType().Name, incoming.Event);
            return Apology(incoming, "failed.not-saved");
        }
        catch (Exception failure)
        {
            Log.Failed(logger, failure, incoming.GetType().Name, incoming.Event);
            return Apology(incoming, "failed.unexpected");
        }
    }

    private Reply Apology(Incoming incoming, string text)
    {
        if (incoming is not FromPerson { Origin: var origin })
        {
            return Reply.None;
        }

        var texts = Texts.In(LanguageOrDefault(origin));
        return new Notice(texts.Say(text)) { Audience = Audience.OnlyYou, Language = texts.Language };
    }

    /// <summary>The person's language, also while the database cannot be read: an apology must not fail on what it apologises for.</summary>
    private Language LanguageOrDefault(Origin origin)
    {
        try
        {
            return dispatcher.LanguageOf(origin);
        }
        catch (Exception failure)
        {
            Log.Unreadable(logger, failure);
            return Language.FromTag(origin.LanguageTag) ?? options.DefaultLanguage;
        }
    }

    /// <summary>Keeps which message shows which question, and that the event is answered; without it a repeat is answered again.</summary>
    private async Task RememberAsync(Incoming incoming, Reply reply, SendResult result, Effects effects)
    {
        var shown = (reply as Card)?.About;
        if (shown is null && !effects.Any)
        {
            return;
        }

        var messages = result is SendResult.Delivered delivered ? delivered.Messages : [];
        var now = time.GetUtcNow();
        try
        {
            await database.WriteAsync(connection =>
            {
                if (shown is { } question && incoming is FromPerson { Origin: var origin })
                {
                    PostStore.Remember(connection, origin, reply.Audience, question, messages, now);
                }

                HandledEvents.MarkAnswered(connection, incoming.Event);
            });
        }
        catch (NotSavedException failure)
        {
            Log.NotRemembered(logger, failure, incoming.GetType().Name, incoming.Event);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "{Kind} {Event} failed.")]
        public static partial void Failed(ILogger logger, Exception failure, string kind, EventId @event);

        [LoggerMessage(Level = LogLevel.Error, Message = "{Kind} {Event} could not be saved; the person was told.")]
        public static partial void NotSaved(ILogger logger, Exception failure, string kind, EventId @event);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Kind} {Event} was answered, but that could not be kept.")]
        public static partial void NotRemembered(ILogger logger, Exception failure, string kind, EventId @event);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The answer to {Kind} {Event} did not arrive: {Result}.")]
        public static partial void NotDelivered(ILogger logger, string kind, EventId @event, SendResult result);

        [LoggerMessage(Level = LogLevel.Error, Message = "The database could not be read for a person's language.")]
        public static partial void Unreadable(ILogger logger, Exception failure);

        [LoggerMessage(Level = LogLevel.Debug, Message = "{Kind} {Event} came again and was answered before.")]
        public static partial void Repeated(ILogger logger, string kind, EventId @event);
    }
}
