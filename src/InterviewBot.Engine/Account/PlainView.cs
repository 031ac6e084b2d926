using InterviewBot.Engine.Chat;

namespace InterviewBot.Engine.Account;

/// <summary>
/// The choice between a platform's plain view and its fine one, which adapters that have both put under what shows a question.
/// </summary>
public static class PlainView
{
    internal const string Command = "view";
    internal const string Plain = "plain";
    internal const string Fine = "fine";

    /// <summary>What a press does: the chat has the view from then on, and what the card shows is shown in it.</summary>
    /// <param name="isPlain">Which of the two.</param>
    /// <param name="card">What the button stands under; null is given for one that shows no question.</param>
    public static ButtonAction? Choose(bool isPlain, Card card)
    {
        if (card.About is not { } question)
        {
            return null;
        }

        var arguments = new Arguments { Question = question, Keyword = isPlain ? Plain : Fine };
        var shown = new ButtonAction(Command, arguments with { Text = card.Again?.Command });
        return shown.Fits ? shown : new ButtonAction(Command, arguments);
    }
}
