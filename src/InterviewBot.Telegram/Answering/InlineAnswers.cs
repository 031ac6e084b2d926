using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Guide;
using InterviewBot.Telegram.Api;
using InterviewBot.Telegram.Rendering;
using Telegram.Bot.Requests;
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
        var answer = new AnswerInlineQueryRequest
        {
            InlineQueryId = queryId,
            Results = [.. offers.Items.Take(Offers.MaxCount).Select(ResultOf).OfType<InlineQueryResult>()],
            CacheTime = (int)CacheTime.TotalSeconds,
            IsPersonal = true,
        };
        return Outcome.Of(await api.CallAsync(answer, cancellationToken));
    }

    /// <summary>Null for a question that one message does not hold; its post never takes more.</summary>
    private InlineQueryResultArticle? ResultOf(Offer offer)
    {
        // Chats and their apps are not known here: where rich messages are sent at all, they are taken for readable.
        var options = new RenderingOptions { IsRich = abilities.RichMessages, Switch = ViewSwitch.None, IsShareable = true };
        if (renderer.Render(offer.Card, options) is not [var message])
        {
            return null;
        }

        InputMessageContent content = message switch
        {
            RichTelegramMessage rich => new InputRichMessageContent(rich.Content),
            ClassicTelegramMessage classic => new InputTextMessageContent(classic.Html) { ParseMode = ParseMode.Html },
            _ => throw new InvalidOperationException($"{message.GetType()} is no kind of message."),
        };
        return new InlineQueryResultArticle(StartLink.ParameterFor(offer.Card.About!.Value), offer.Title, content)
        {
            Description = offer.Detail,
            ReplyMarkup = message.Keyboard,
        };
    }
}
