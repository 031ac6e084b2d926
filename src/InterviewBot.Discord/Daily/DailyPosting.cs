using System.Collections.Frozen;
using System.Collections.Immutable;
using InterviewBot.Discord.Answering;
using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Rest;
using InterviewBot.Discord.Events;
using InterviewBot.Discord.Rendering;
using InterviewBot.Discord.Sending;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Daily;
using InterviewBot.Engine.Markup;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Discord.Daily;

/// <summary>Daily questions on Discord, each there once: a repeat within a few minutes is known by its nonce, a later one looks first.</summary>
internal sealed partial class DailyPosting(
    PostDelivery delivery,
    PostSearch search,
    DailyExtras extras,
    ChannelDirectory channels,
    TimeProvider time,
    ILogger<DailyPosting> logger) : IDailyAdapter
{
    /// <summary>What Discord makes wait for longer is put off, so that others go out meanwhile.</summary>
    private static readonly RestPatience Patience = new(total: TimeSpan.FromSeconds(10), answer: TimeSpan.FromSeconds(20));

    private static readonly int[] Locked = [DiscordErrorCode.ThreadLocked, DiscordErrorCode.ThreadArchived];

    private static readonly TimeSpan WhileUntold = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan WhileNotSaved = TimeSpan.FromSeconds(10);

    public string Platform => DiscordIds.Platform;

    public bool KnowsKeys => true;

    /// <summary>
    /// Enough for 50 requests a second while each answer takes a third of one; what people wait for stands behind no more than these.
    /// </summary>
    public int Concurrency => 16;

    public async Task<SendResult> PostAsync(DailyMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var chat = DiscordIds.ChannelId(message.Chat);
        if (!Snowflake.TryParse(message.Place, out var chosen) || chosen == chat)
        {
            return await PostAtAsync(message, Place.Itself(chat), cancellationToken);
        }

        if (await PlaceOfAsync(chosen, cancellationToken) is not { } place)
        {
            return new SendResult.RetryAfter(WhileUntold);
        }

        var result = await PostAtAsync(message, place, cancellationToken);
        switch (result)
        {
            case SendResult.Gone(var reason) when message.MayBeThere:
                // It may stand where the bot can no longer look.
                return new SendResult.Uncertain(reason);
            case SendResult.Gone(var reason):
                Log.PlaceGone(logger, message.Key, reason);
                return await PostAtAsync(message, Place.Itself(chat), cancellationToken);
            case SendResult.Rejected(var reason) when IsLocked(reason):
                // It was looked for there, and is not.
                Log.PlaceGone(logger, message.Key, reason);
                return await PostAtAsync(message, Place.Itself(chat), cancellationToken);
            default:
                return result;
        }
    }

    public Task<ImmutableArray<MessageRef>> FinishAsync(DailyMessage message, ImmutableArray<MessageRef> messages, CancellationToken cancellationToken)
        => extras.AddAsync(message, messages, cancellationToken);

    private async Task<SendResult> PostAtAsync(DailyMessage message, Place place, CancellationToken cancellationToken)
    {
        var bodies = ReplyRenderer.Render(ReplyAt(place, message));
        PostPart[] parts =
        [
            .. bodies.Select((body, part) => new PostPart(
                PostMark.Put(message.IsQuiet ? Quiet(body) : body, PostMark.Of(message.Key.OfPart(part))), message.Key.OfPart(part))),
        ];
        if (message.MayBeThere)
        {
            var marks = parts.Select(part => PostMark.Of(part.Nonce)).ToFrozenSet();
            switch (await search.FindAsync(place.Channel, marks, message.Due, Patience, cancellationToken))
            {
                case PostFinding.Found(var there):
                    parts = [.. parts.Select(part => there.TryGetValue(PostMark.Of(part.Nonce), out var id) ? part with { Message = id } : part)];
                    break;
                case PostFinding.Hidden:
                    return new SendResult.Uncertain("The bot may not read the channel's history.");
                case PostFinding.Unknown(var failure):
                    return Outcome.Of(failure, time) is SendResult.Rejected(var reason) ? new SendResult.Uncertain(reason) : Outcome.Of(failure, time);
                default:
                    throw new InvalidOperationException("A finding is one of these.");
            }
        }

        return await message.BeginAsync(cancellationToken)
            ? await delivery.SendAsync(place, parts, Patience, cancellationToken)
            : new SendResult.RetryAfter(WhileNotSaved);
    }

    /// <summary>What goes elsewhere than was chosen does not look back: what was said there is not for here.</summary>
    private static Reply ReplyAt(Place place, DailyMessage message)
        => message.Reply is Card card && message.Place is { } chosen && place.Channel.ToString() != chosen ? card with { Footer = Markdown.Empty } : message.Reply;

    /// <summary>Nobody but moderators writes in the thread any more.</summary>
    private static bool IsLocked(string reason)
        => Array.Exists(Locked, code => reason.Contains($", {code}:", StringComparison.Ordinal));

    private static MessageBody Quiet(MessageBody body)
        => body with { Flags = body.Flags.GetValueOrDefault() | MessageFlags.SuppressNotifications };

    /// <summary>Null: Discord does not tell just now.</summary>
    private async Task<Place?> PlaceOfAsync(Snowflake chosen, CancellationToken cancellationToken)
    {
        try
        {
            return await channels.PlaceOfAsync(chosen, type: null, mayAsk: true, cancellationToken).AsTask()
                .WaitAsync(Patience.Total, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The place chosen for daily question {Key} is not open to the bot ({Reason}); it goes where it was chosen.")]
        public static partial void PlaceGone(ILogger logger, PostKey key, string reason);
    }
}
