using InterviewBot.Discord.Client.Model;
using InterviewBot.Engine.Chat;

namespace InterviewBot.Discord.Rendering.Controls;

/// <summary>Arranges buttons in rows as they come; comments' numbers, values, the pages of a list and several languages stand in rows of their own.</summary>
internal static class ButtonRows
{
    /// <param name="choices">In their order.</param>
    /// <param name="ids">Of the message.</param>
    public static IReadOnlyList<ActionRow> Of(IReadOnlyList<Choice> choices, CustomIds ids)
    {
        var languages = choices.Count(choice => choice.Meaning is ChoiceMeaning.Language);
        var rows = new List<ActionRow>();
        var row = new List<Component>(MessageLimits.ButtonsInRow);
        ChoiceMeaning? group = null;
        foreach (var choice in choices)
        {
            var next = GroupOf(choice.Meaning, languages);
            if (row.Count > 0 && (next != group || row.Count == MessageLimits.ButtonsInRow))
            {
                rows.Add(new ActionRow(row));
                row = new List<Component>(MessageLimits.ButtonsInRow);
            }

            row.Add(ButtonOf(choice, ids));
            group = next;
        }

        if (row.Count > 0)
        {
            rows.Add(new ActionRow(row));
        }

        return rows;
    }

    private static ChoiceMeaning GroupOf(ChoiceMeaning meaning, int languages) => meaning switch
    {
        ChoiceMeaning.OpenComment => ChoiceMeaning.OpenComment,
        ChoiceMeaning.Value => ChoiceMeaning.Value,
        ChoiceMeaning.PreviousPage or ChoiceMeaning.NextPage => ChoiceMeaning.NextPage,
        ChoiceMeaning.Language when languages > 1 => ChoiceMeaning.Language,
        _ => ChoiceMeaning.Other,
    };

    private static Button ButtonOf(Choice choice, CustomIds ids) => new()
    {
        // One colour in a message says where to press; two would say nothing.
        Style = choice.Meaning switch
        {
            ChoiceMeaning.Answer => ButtonStyle.Primary,
            ChoiceMeaning.Delete => ButtonStyle.Danger,
            _ => ButtonStyle.Secondary,
        },
        Label = LabelOf(choice),
        Emoji = EmojiOf(choice) is { } emoji ? new ComponentEmoji(emoji) : null,
        CustomId = ids.Take(choice.Action),
    };

    /// <summary>The label; what is beside it follows where there is room. A question goes without, its surroundings tell.</summary>
    private static string LabelOf(Choice choice)
    {
        var label = ControlText.Of(choice.Label, MessageLimits.ButtonLabel);
        var detailed = choice.Meaning is not ChoiceMeaning.OpenQuestion && ControlText.OrNull(choice.Detail, MessageLimits.ButtonLabel) is { } detail
            ? $"{label} · {detail}"
            : label;
        return detailed.Length <= MessageLimits.ButtonLabel ? detailed : label;
    }

    private static string? EmojiOf(Choice choice) => choice switch
    {
        { Level: { } level } => LevelLook.Emoji(level),
        { Meaning: ChoiceMeaning.Comments } => "💬",
        { Meaning: ChoiceMeaning.WriteComment } => "✏️",
        { Meaning: ChoiceMeaning.Reply } => "↩️",
        { Meaning: ChoiceMeaning.PreviousPage } => "◀️",
        { Meaning: ChoiceMeaning.NextPage } => "▶️",
        _ => null,
    };
}
