using InterviewBot.Engine.Asking;
using InterviewBot.Engine.Localization;

namespace InterviewBot.Engine.Chat;

/// <summary>What shows an answer once more: to one person somewhere else, or page by page where it stands.</summary>
internal static class ShownAgain
{
    /// <summary>The action that shows it; null where nothing does. What all see keeps its language, where the bytes of a button allow that.</summary>
    /// <param name="command">What was called.</param>
    /// <param name="call">How.</param>
    /// <param name="isYours">The caller alone sees it.</param>
    public static ButtonAction? By(ICommand command, CommandCall call, bool isYours)
    {
        if (!command.Spec.IsLinkable)
        {
            return null;
        }

        var again = new ButtonAction(command.Spec.Name, WithQuestion(command, call));
        var inLanguage = again with { Arguments = again.Arguments with { Language = call.Language } };
        return isYours || !inLanguage.Fits ? again : inLanguage;
    }

    /// <summary>What is asked for somewhere else is shown where it is the person's own; nothing has been shown yet.</summary>
    public static Card Elsewhere(ICommand command, Arguments arguments, Language language)
        => new()
        {
            Audience = Audience.OnlyYou,
            Language = language,
            Again = command.Spec.IsLinkable ? new ButtonAction(command.Spec.Name, arguments with { Keyword = null }) : null,
        };

    /// <summary>What many see keeps the language it was posted in, whoever presses; null: it is chosen anew.</summary>
    public static Language? LanguageOf(Arguments arguments, CommandSpec spec)
        => Placement.IsInChat(arguments.Keyword) || arguments.Page is not null || arguments.Comment is not null || spec is { Audience: Audience.Everyone, IsLinkable: true }
            ? arguments.Language
            : null;

    /// <summary>The arguments, with the question that the call was about where none was named: elsewhere another was shown last.</summary>
    private static Arguments WithQuestion(ICommand command, CommandCall call)
        => call.Arguments with
        {
            Question = call.Arguments.Question
                ?? (command.Spec.Options.Contains(CommandOption.Question) ? call.Conversation.LastQuestion : null),
            Keyword = null,
        };
}
