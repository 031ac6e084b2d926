using System.Collections.Immutable;
using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Rest;
using InterviewBot.Discord.Rendering.Controls;
using InterviewBot.Engine.Adapters;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Daily;
using Microsoft.Extensions.Logging;
using ThreadStart = InterviewBot.Discord.Client.Model.ThreadStart;

namespace InterviewBot.Discord.Daily;

/// <summary>
/// Opens a thread under a daily question and pins it in place of the one before. What Discord does not allow is told once for a channel.
/// </summary>
internal sealed partial class DailyExtras(DiscordRestClient rest, ILogger<DailyExtras> logger)
{
    private const int MaxThreadName = 100;
    private const int ToldOfMost = 10_000;

    private readonly BoundedMemory<(Snowflake Channel, string What), string> _told = new(ToldOfMost);

    /// <param name="message">What was posted.</param>
    /// <param name="messages">What shows it, at least one.</param>
    /// <param name="cancellationToken">The program ends, or it takes too long.</param>
    /// <returns>What may be pinned now.</returns>
    public async Task<ImmutableArray<MessageRef>> AddAsync(DailyMessage message, ImmutableArray<MessageRef> messages, CancellationToken cancellationToken)
    {
        if (message.OpensThread && message.Reply is Card card)
        {
            await OpenThreadAsync(messages[^1], card, cancellationToken);
        }

        return message.Pins ? await PinAsync(messages[0], message.Pinned, cancellationToken) : message.Pinned;
    }

    private async Task OpenThreadAsync(MessageRef post, Card card, CancellationToken cancellationToken)
    {
        var (channel, id) = DiscordIds.PlaceOf(post);
        var thread = new ThreadStart { Name = ControlText.Of(card.Title.ToPlainText(), MaxThreadName) };
        var result = await rest.Channels.StartThreadAsync(channel, id, thread, auditLogReason: null, RestPatience.Scheduled, cancellationToken);
        if (result is RestResult<Channel>.Failed(var failure) && failure is not RestFailure.Rejected { Code: DiscordErrorCode.ThreadAlreadyCreated })
        {
            Tell(channel, "thread", failure);
        }
    }

    private async Task<ImmutableArray<MessageRef>> PinAsync(MessageRef post, ImmutableArray<MessageRef> before, CancellationToken cancellationToken)
    {
        var (channel, id) = DiscordIds.PlaceOf(post);

        // First, as a channel takes 250 pins.
        var left = ImmutableArray.CreateBuilder<MessageRef>();
        foreach (var former in before.Where(former => former != post))
        {
            var (formerChannel, formerId) = DiscordIds.PlaceOf(former);
            if (MayBePinned(await rest.Messages.UnpinAsync(formerChannel, formerId, auditLogReason: null, RestPatience.Scheduled, cancellationToken)))
            {
                left.Add(former);
            }
        }

        var result = await rest.Messages.PinAsync(channel, id, auditLogReason: null, RestPatience.Scheduled, cancellationToken);
        if (result is RestResult<NoContent>.Failed(var failure))
        {
            Tell(channel, "pin", failure);
            return failure is RestFailure.Uncertain ? [.. left, post] : left.DrainToImmutable();
        }

        return [.. left, post];
    }

    /// <summary>Not so where the message, or what it stood in, is deleted, or it was not pinned.</summary>
    private static bool MayBePinned(RestResult<NoContent> unpinned)
        => unpinned is RestResult<NoContent>.Failed(var failure)
            && failure is not RestFailure.Rejected { Code: DiscordErrorCode.UnknownMessage or DiscordErrorCode.UnknownChannel };

    private void Tell(Snowflake channel, string what, RestFailure failure)
    {
        var reason = failure is RestFailure.Rejected { Code: var code } ? $"{code}" : failure.GetType().Name;
        if (!_told.TryGet((channel, what), out var told) || told != reason)
        {
            _told.Remember((channel, what), reason);
            Log.NotAdded(logger, what, channel, failure);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The daily question has no {What} in channel {Channel}: {Failure}. It is said no more for this channel.")]
        public static partial void NotAdded(ILogger logger, string what, Snowflake channel, RestFailure failure);
    }
}
