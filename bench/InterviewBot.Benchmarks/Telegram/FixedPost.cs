using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace InterviewBot.Benchmarks.Telegram;

/// <summary>The post of a question, made beforehand: what sending one costs without anything that the bot does for it.</summary>
internal static class FixedPost
{
    public static readonly InputRichMessage Content = new()
    {
        Blocks =
        [
            new InputRichBlockSectionHeading { Text = "Kubernetes interview questions", Size = 5 },
            new InputRichBlockSectionHeading { Text = "What is a Pod?", Size = 3 },
            new InputRichBlockParagraph { Text = "🟢 junior · pod" },
        ],
        SkipEntityDetection = true,
    };

    public static readonly InlineKeyboardMarkup Keyboard = new(
    [
        [Button("Answer", "1:answer:q=kubernetes-pod"), Button("Suggestions", "1:suggestions:q=kubernetes-pod:g=en:k=h")],
        [Button("Comments (0)", "1:comments:q=kubernetes-pod:g=en:k=h"), Button("Comment", "1:comment:q=kubernetes-pod")],
        [Button("Another", "1:question:t=kubernetes"), InlineKeyboardButton.WithSwitchInlineQuery("↗ Share", "kubernetes-pod")],
        [Button("Classic view", "1:view:q=kubernetes-pod:k=plain")],
    ]);

    private static InlineKeyboardButton Button(string text, string action) => InlineKeyboardButton.WithCallbackData(text, action);
}
