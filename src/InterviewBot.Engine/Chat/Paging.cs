using System.Collections.Immutable;
using InterviewBot.Engine.Localization;

namespace InterviewBot.Engine.Chat;

/// <summary>The buttons of a list in pages.</summary>
internal static class Paging
{
    /// <param name="command">What shows a page.</param>
    /// <param name="arguments">What the list is of.</param>
    /// <param name="page">The page shown, from 1.</param>
    /// <param name="pages">How many there are.</param>
    /// <param name="texts">Of the reader.</param>
    public static ImmutableArray<Choice> Buttons(string command, Arguments arguments, int page, int pages, Texts texts)
    {
        var buttons = ImmutableArray.CreateBuilder<Choice>(2);
        if (page > 1)
        {
            buttons.Add(To(ChoiceMeaning.PreviousPage, "button.previous", page - 1));
        }

        if (page < pages)
        {
            buttons.Add(To(ChoiceMeaning.NextPage, "button.next", page + 1));
        }

        return buttons.ToImmutable();

        Choice To(ChoiceMeaning meaning, string text, int target)
            => new(meaning, texts[text], new ButtonAction(command, arguments with { Page = target }));
    }
}
