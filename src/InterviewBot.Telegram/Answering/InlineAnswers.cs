using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Guide;
using InterviewBot.Telegram.Api;
using InterviewBot.Telegram.Rendering;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.InlineQueryResults;

namespace InterviewBot.Telegram.Answering;

/// <summary>Answers inline queries: cards that post a question with its buttons into the chat they are picked in.</summary>
internal sealed class InlineAnswers(TelegramApi api, ReplyRenderer renderer, ServerAbilities abilities)
{
    /// <summary>How long Telegram may give the same answer by itself. Answers differ by language alone, so they are personal.</summary>
    private static readonly TimeSpan CacheTime = TimeSpan.FromMinutes(5);

    public async Task<SendResult> AnswerAsync(Offers offers, string queryId, CancellationToken cancellationToken)
    {
        var isRich = abilities.RichMessages;
        var result = await api.CallAsync(Answer(offers, queryId, isRich), cancellationToken);
        if (isRich && result is CallResult<bool>.Refused(400, var description) && !IsTooLate(description))
        {
            // An old server finds no content in a rich result.
            result = await api.CallAsync(Answer(offers, queryId, isRich: false), cancellationToken);
        }

        return Outcome.Of(result);
    }

    private static bool IsTooLate(string description) => description.Contains("query is too old", StringComparison.OrdinalIgnoreCase);

    private AnswerInlineQueryRequest Answer(Offers offers, string queryId, bool isRich) => new()
    {
        InlineQueryId = queryId,
        Results = [.. offers.Items.Take(Offers.MaxCount).Select(offer => ResultOf(offer, isRich)).OfType<InlineQueryResult>()],
        CacheTime = (int)CacheTime.TotalSeconds,
        IsPersonal = true,
    };

    /// <summary>Null for a question that one message does not hold; its post never takes more.</summary>
    private InlineQueryResultArticle? ResultOf(Offer offer, bool isRich)
    {
        // Chats and their apps are not known here: where rich messages are sent at all, they are taken for readable.
        var options = new RenderingOptions { IsRich = isRich, Switch = ViewSwitch.None, IsShareable = true };
        if (renderer.Render(offer.Card, options) is not [var message])
        {
            return null;
        }

        InputMessageContent content = message switch
        {
            RichTelegramMessage rich => new InputRichMessageContent(rich.Content),
            ClassicTelegramMessage classic => new InputTextMessageContent(classic.Html)
            {
                ParseMode = ParseMode.Html,
                LinkPreviewOptions = LinkPreviewOptions.Disabled,
            },
            _ => throw new InvalidOperationException($"{message.GetType()} is no kind of message."),
        };
        return new InlineQueryResultArticle(StartLink.ParameterFor(offer.Card.About!.Value), offer.Title, content)
        {
            Description = offer.Detail,
            ReplyMarkup = message.Keyboard,
        };
    }
}
