using System.Collections.Immutable;
using System.Globalization;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Daily;
using InterviewBot.Telegram.Answering;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Telegram.Daily;

/// <summary>Daily questions on Telegram, at the owner's pace and behind what people wait for.</summary>
internal sealed partial class DailyPosting(
    TelegramOptions options,
    AnsweringFactory answering,
    DailyExtras extras,
    ILogger<DailyPosting> logger) : IDailyAdapter
{
    private const int FewAtOnce = 4;

    /// <summary>How Telegram says that a topic is deleted, or closed to the bot; the group may also have no topics any more.</summary>
    private static readonly string[] NoSuchTopic = ["message thread not found", "TOPIC_DELETED", "TOPIC_ID_INVALID", "TOPIC_CLOSED"];

    public string Platform => TelegramIds.Platform;

    /// <summary>Telegram takes the same message twice, and tells nobody what stands in a chat.</summary>
    public bool KnowsKeys => false;

    /// <summary>Enough to keep the pace while each answer takes half a second.</summary>
    public int Concurrency => Math.Max(FewAtOnce, options.MessagesPerSecond / 2);

    public Task WhenReadyAsync(CancellationToken cancellationToken) => answering.Parts.WaitAsync(cancellationToken);

    public async Task<SendResult> PostAsync(DailyMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var delivery = (await answering.Parts.WaitAsync(cancellationToken)).Delivery;
        var placing = new Placing(TelegramIds.ChatId(message.Chat))
        {
            ThreadId = TopicOf(message),
            IsPaced = true,
            IsPaidBroadcast = options.IsPaidBroadcast,
            IsQuiet = message.IsQuiet,
            BeginAsync = message.BeginAsync,
        };
        var result = await delivery.SendAsync(message.Reply, placing, new Progress(), cancellationToken);
        if (placing.ThreadId is null || !IsTopicGone(result))
        {
            return result;
        }

        // It was refused, so it is surely not there; where nobody chose a topic, it stands in the general one.
        Log.TopicGone(logger, message.Key);
        return await delivery.SendAsync(message.Reply, placing with { ThreadId = null }, new Progress(), cancellationToken);
    }

    public Task<ImmutableArray<MessageRef>> FinishAsync(DailyMessage message, ImmutableArray<MessageRef> messages, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.Pins ? extras.PinAsync(messages[0], message.Pinned, cancellationToken) : Task.FromResult(message.Pinned);
    }

    private static int? TopicOf(DailyMessage message)
        => int.TryParse(message.Place, NumberStyles.None, CultureInfo.InvariantCulture, out var topic) ? topic : null;

    private static bool IsTopicGone(SendResult result)
        => result is SendResult.Rejected(var reason)
            && Array.Exists(NoSuchTopic, phrase => reason.Contains(phrase, StringComparison.OrdinalIgnoreCase));

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The topic chosen for daily question {Key} is gone or closed; it goes to the general one.")]
        public static partial void TopicGone(ILogger logger, PostKey key);
    }
}
