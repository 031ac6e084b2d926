using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Markup.Reading;

namespace InterviewBot.Telegram.Rendering.Keyboards;

/// <summary>What stands on a button.</summary>
internal static class ButtonLabel
{
    /// <summary>Telegram cuts longer labels itself, and not between characters.</summary>
    public const int MaxLength = 60;

    /// <summary>The label, led by the level's badge; a question goes without its detail, which its surroundings tell.</summary>
    public static string Of(Choice choice)
    {
        var label = Of(choice.Level is { } level ? $"{LevelBadge.Of(level)} {choice.Label}" : choice.Label);
        if (choice.Meaning is ChoiceMeaning.OpenQuestion || string.IsNullOrWhiteSpace(choice.Detail))
        {
            return label;
        }

        var detailed = $"{label} · {CleanText.OnOneLine(choice.Detail).Trim()}";
        return detailed.Length <= MaxLength ? detailed : label;
    }

    public static string Of(string label)
        => CleanText.IsBlank(label) ? "…" : Graphemes.Cut(CleanText.OnOneLine(label).Trim(), MaxLength);
}
