using System.Globalization;
using InterviewBot.Discord.Client.Model;
using InterviewBot.Engine.Chat;

namespace InterviewBot.Discord.Rendering.Controls;

/// <summary>
/// Leads through what is too long for one message. Its three buttons are always there, so that the one a thumb is on does not move when the
/// page changes.
/// </summary>
internal static class PageRow
{
    /// <param name="again">What shows the whole.</param>
    /// <param name="page">The page shown, from 1.</param>
    /// <param name="pages">How many there are.</param>
    /// <param name="texts">Of the reader.</param>
    /// <param name="ids">Of the message.</param>
    public static ActionRow Of(ButtonAction again, int page, int pages, DiscordTexts texts, CustomIds ids) => new(
    [
        Turn(again, page - 1, pages, texts.Back, "◀️", ids),
        new Button
        {
            Style = ButtonStyle.Secondary,
            Label = string.Create(CultureInfo.InvariantCulture, $"{page}/{pages}"),
            CustomId = ids.Take(again, page),
            Disabled = true,
        },
        Turn(again, page + 1, pages, texts.ReadOn, "▶️", ids),
    ]);

    private static Button Turn(ButtonAction again, int target, int pages, string label, string emoji, CustomIds ids) => new()
    {
        Style = ButtonStyle.Secondary,
        Label = label,
        Emoji = new ComponentEmoji(emoji),
        CustomId = ids.Take(again, Math.Clamp(target, 1, pages)),
        Disabled = target < 1 || target > pages ? true : null,
    };
}
