using System.Collections.Immutable;
using InterviewBot.Discord.Answering;
using InterviewBot.Discord.Client.Gateway;
using InterviewBot.Discord.Members;
using InterviewBot.Engine.Adapters;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Storage;
using Microsoft.Extensions.Logging;
using EventId = InterviewBot.Engine.Chat.EventId;

namespace InterviewBot.Discord.Events;

/// <summary>
/// Leads events to the engine, which keeps the order within a chat, and completes each when its effects are saved and it is answered. What
/// waits for Discord to say which chat a channel is holds up what comes later from that channel, and nothing else.
/// </summary>
/// <param name="stop">Ends what is under way; it comes again with the next start.</param>
internal sealed partial class EventHandling(
    EventMapper mapper,
    AnsweringParts parts,
    Administrators administrators,
    SetAsideEvents setAside,
    EventRoom room,
    IEventSink sink,
    Random random,
    ILogger<EventHandling> logger,
    CancellationToken stop) : IDispatchHandler
{
    private readonly ChannelOrder _order = new();

    public async ValueTask HandleAsync(Dispatch dispatch, CancellationToken cancellationToken)
    {
        await room.EnterAsync(cancellationToken);
        ValueTask<ImmutableArray<Mapped>> mapping;
        var begun = default(InteractionAnswer);
        bool isAtOnce;
        try
        {
            mapping = mapper.MapAsync(dispatch.Name, dispatch.Data, stop);
            isAtOnce = mapping.IsCompletedSuccessfully && _order.IsEmpty;
            if (!isAtOnce && mapper.Glance(dispatch.Name, dispatch.Data) is { } context)
            {
                // A person waits for their answer also while it is found out where they are.
                begun = parts.BeginAnswer(context);
            }
        }
        catch (Exception failure)
        {
            // Once more would be as useless, and the others are to go on.
            try
            {
                await setAside.KeepAsync(dispatch.Name, dispatch.Data, failure);
            }
            finally
            {
                End(dispatch);
            }

            return;
        }

        if (isAtOnce)
        {
            _ = CompleteAsync(dispatch, HandOn(mapping.Result, begun: null));
        }
        else
        {
            var mapped = mapping.AsTask();
            var done = _order.RunAsync(EventChannel.Of(dispatch.Data.Span), async () => HandOn(await mapped, begun));
            _ = CompleteAsync(dispatch, done.Unwrap());
        }
    }

    /// <summary>Hands on in the order of the calls; completes when all is done.</summary>
    /// <param name="events">What one event of Discord's means.</param>
    /// <param name="begun">The answer to an interaction, where it is waited for already.</param>
    private Task HandOn(ImmutableArray<Mapped> events, InteractionAnswer? begun) => events switch
    {
        [] => Task.CompletedTask,
        [var only] => HandleAsync(only, begun),
        _ => Task.WhenAll(events.Select(mapped => HandleAsync(mapped, begun))),
    };

    private Task HandleAsync(Mapped mapped, InteractionAnswer? begun) => mapped switch
    {
        Mapped.Event { Context: InteractionEvent interaction } happened => HandleAsync(happened.Incoming, interaction, begun),
        Mapped.Event { Context: MessageEvent message } happened
            => sink.HandleAsync(happened.Incoming, new MessageResponder(parts, message, happened.Incoming), stop),
        Mapped.Change change => SaveAsync(change.Incoming),
        Mapped.Answer answer => SayAsync(answer.Reply, ResponderFor(answer.Context, answer.Origin, begun)),
        _ => throw new ArgumentOutOfRangeException(nameof(mapped)),
    };

    private async Task HandleAsync(FromPerson incoming, InteractionEvent context, InteractionAnswer? begun)
    {
        if (context.Interaction.Member?.Permissions is { } permissions)
        {
            administrators.Told(DiscordIds.ChannelId(incoming.Chat), context.UserId, permissions);
        }

        var responder = ResponderFor(context, incoming.Origin, begun);
        await sink.HandleAsync(incoming, responder, stop);
        responder.Finish();
    }

    /// <summary>What the engine does not answer, and so does not owe: said when Discord takes it, as long as it takes anything.</summary>
    private async Task SayAsync(Reply reply, InteractionResponder responder)
    {
        while (await responder.RespondAsync(reply, stop) is SendResult.RetryAfter(var wait))
        {
            await Task.Delay(wait, parts.Time, stop);
        }
    }

    private InteractionResponder ResponderFor(InteractionEvent context, Origin origin, InteractionAnswer? begun)
        => new(parts, context, origin, begun ?? parts.BeginAnswer(context));

    /// <summary>Nobody can be told that it was not saved, so it is tried until it is.</summary>
    private async Task SaveAsync(Incoming incoming)
    {
        var wait = new GrowingWait(random);
        while (true)
        {
            try
            {
                await sink.HandleAsync(incoming, Unanswered.Instance, stop);
                return;
            }
            catch (NotSavedException failure)
            {
                Log.NotSaved(logger, failure, incoming.Event);
            }

            await Task.Delay(wait.Next(), parts.Time, stop);
        }
    }

    private async Task CompleteAsync(Dispatch dispatch, Task done)
    {
        try
        {
            await done;
            dispatch.Complete();
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            Log.Unfinished(logger, dispatch.Name, dispatch.Sequence);
        }
        catch (Exception failure)
        {
            // The engine has told the person and set the event aside where it could not be handled; what is left is the way back.
            Log.Failed(logger, failure, dispatch.Name, dispatch.Sequence);
            dispatch.Complete();
        }
        finally
        {
            room.Leave();
        }
    }

    private void End(Dispatch dispatch)
    {
        dispatch.Complete();
        room.Leave();
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Discord's {Event} could not be saved; it is tried until it can.")]
        public static partial void NotSaved(ILogger logger, Exception failure, EventId @event);

        [LoggerMessage(Level = LogLevel.Debug, Message = "Discord's {Name} {Sequence} is left for the next start.")]
        public static partial void Unfinished(ILogger logger, string name, long sequence);

        [LoggerMessage(Level = LogLevel.Error, Message = "Discord's {Name} {Sequence} failed.")]
        public static partial void Failed(ILogger logger, Exception failure, string name, long sequence);
    }
}
