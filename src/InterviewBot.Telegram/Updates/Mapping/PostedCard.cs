using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Questions;
using Telegram.Bot.Types;

namespace InterviewBot.Telegram.Updates.Mapping;

/// <summary>A question that a person posted by the bot's inline mode, in a chat where the bot is and sees it.</summary>
internal static class PostedCard
{
    /// <summary>The question that the message shows, told by the buttons under it; null when there are none.</summary>
    public static QuestionId? QuestionOf(Message message)
        => (message.ReplyMarkup?.InlineKeyboard ?? [])
            .SelectMany(row => row)
            .Select(button => button.CallbackData is { } data ? ButtonAction.Decode(data)?.Arguments.Question : null)
            .FirstOrDefault(question => question is not null);
}
