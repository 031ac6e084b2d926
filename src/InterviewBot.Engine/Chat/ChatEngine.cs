using InterviewBot.Engine.Account;
using InterviewBot.Engine.Storage;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Engine.Chat;

/// <summary>
/// Where events come in: it keeps the order within each chat, answers each event once, confirms it when its effects are committed,
/// and is the one boundary for what goes wrong on the way.
/// </summary>
internal sealed partial class ChatEngine(
    Dispatcher dispatcher,
    Answers answers,
    Lanes lanes,
    AdapterMemory memory,
    Forgotten forgotten,
    Database database,
    Apologies apologies,
    TimeProvider time,
    ILogger<ChatEngine> logger) : IEventSink
{
    private const int RememberedEvents = 10_000;

    private readonly Recent<EventId> _recent = new(RememberedEvents);

    public Task HandleAsync(Incoming incoming, IResponder responder, CancellationToken cancellationToken) => incoming switch
    {
        // It changes nothing, and whoever types waits for it.
        CompletionsWanted or CardsWanted => SuggestAsync(incoming, responder, cancellationToken),
        _ => HandleOnceAsync(incoming, responder, cancellationToken),
    };

    private async Task HandleOnceAsync(Incoming incoming, IResponder responder, CancellationToken cancellationToken)
    {
        var settled = Task.CompletedTask;
        if (Dispatcher.IsWayOut(incoming) || dispatcher.OpensForm(incoming))
        {
            settled = await AnswerOnceAsync(incoming, responder, cancellationToken);
        }
        else
        {
            await lanes.RunAsync(
                incoming.Chat,
                async () => settled = await AnswerOnceAsync(incoming, responder, cancellationToken),
                cancellationToken);
        }

        // What is owed to an event with a payload is given after the next start; without one, only its platform brings it again.
        if (incoming.Payload is null)
        {
            await settled;
        }
    }

    private async Task SuggestAsync(Incoming incoming, IResponder responder, CancellationToken cancellationToken)
    {
        try
        {
            Reply reply = incoming is CardsWanted cards ? dispatcher.Offer(cards) : dispatcher.Complete((CompletionsWanted)incoming);
            await responder.RespondAsync(reply, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, failure, incoming.GetType().Name, incoming.Event);
        }
    }

    /// <returns>When the answer, which may be owed, is settled.</returns>
    private async Task<Task> AnswerOnceAsync(Incoming incoming, IResponder responder, CancellationToken cancellationToken)
    {
        var effects = new Effects(database, incoming, responder, time) { Began = forgotten.Count };
        var reply = await AnswerAsync(incoming, effects, cancellationToken);
        if (reply is Silence && effects.WasHandled)
        {
            // Since then somebody else did what would have been answered; nothing is to bring it again.
            await answers.GiveUpAsync(incoming.Event);
        }

        var (isAnswered, settled) = reply is Silence
            ? (true, Task.CompletedTask)
            : await TryRespondAsync(incoming, reply, responder, effects, cancellationToken);
        if (isAnswered)
        {
            _recent.Add(incoming.Event);
        }

        return settled;
    }

    /// <summary>Sends the answer; an answer that cannot be sent at all is a bug or a broken platform, and logged.</summary>
    private async Task<(bool IsAnswered, Task Settled)> TryRespondAsync(
        Incoming incoming,
        Reply reply,
        IResponder responder,
        Effects effects,
        CancellationToken cancellationToken)
    {
        try
        {
            Task Later(Func<Task> work) => lanes.RunAsync(incoming.Chat, work, cancellationToken);
            return await answers.GiveAsync(incoming, reply, responder, effects, Later, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception failure)
        {
            Log.Failed(logger, failure, incoming.GetType().Name, incoming.Event);
        }

        return (false, Task.CompletedTask);
    }

    /// <inheritdoc cref="HandledEvents.WasAnswered"/>
    private bool? WasAnswered(EventId id)
        => _recent.Contains(id) ? true : database.Read(connection => HandledEvents.WasAnswered(connection, id));

    /// <summary>The error boundary: whatever happens, the person is told and the lane goes on.</summary>
    private async Task<Reply> AnswerAsync(Incoming incoming, Effects effects, CancellationToken cancellationToken)
    {
        try
        {
            var wasAnswered = WasAnswered(incoming.Event);
            if (wasAnswered is true)
            {
                Log.Repeated(logger, incoming.GetType().Name, incoming.Event);
                return Reply.None;
            }

            effects.WasHandled = wasAnswered is false;
            return await dispatcher.AnswerAsync(incoming, effects, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (NotSavedException failure) when (incoming is FromPerson)
        {
            Log.NotSaved(logger, failure, incoming.GetType().Name, incoming.Event);
            return apologies.For(incoming, "failed.not-saved");
        }
        catch (Exception failure) when (failure is not NotSavedException)
        {
            Log.Failed(logger, failure, incoming.GetType().Name, incoming.Event);
            await SetAsideAsync(incoming, failure);
            return apologies.For(incoming, "failed.unexpected");
        }
    }

    /// <summary>
    /// What failed for good is kept with its cause, for whoever runs the bot; a log may be gone by then. Kept under the one who did it, it has
    /// what they did alone: the payload may have other people's words in it.
    /// </summary>
    private async Task SetAsideAsync(Incoming incoming, Exception cause)
    {
        try
        {
            await memory.SetAsideAsync(incoming.Event, $"{cause.GetType().Name}: {cause.Message}", (incoming with { Payload = null }).ToString(), (incoming as FromPerson)?.Origin.Person.Id);
        }
        catch (NotSavedException failure)
        {
            Log.NotSetAside(logger, failure, incoming.Event);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "{Kind} {Event} failed.")]
        public static partial void Failed(ILogger logger, Exception failure, string kind, EventId @event);

        [LoggerMessage(Level = LogLevel.Error, Message = "{Kind} {Event} could not be saved; the person was told.")]
        public static partial void NotSaved(ILogger logger, Exception failure, string kind, EventId @event);

        [LoggerMessage(Level = LogLevel.Error, Message = "{Event}, which failed, could not be set aside.")]
        public static partial void NotSetAside(ILogger logger, Exception failure, EventId @event);

        [LoggerMessage(Level = LogLevel.Debug, Message = "{Kind} {Event} came again and was answered before.")]
        public static partial void Repeated(ILogger logger, string kind, EventId @event);
    }
}
