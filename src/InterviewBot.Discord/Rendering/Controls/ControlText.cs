using InterviewBot.Engine.Markup.Reading;

namespace InterviewBot.Discord.Rendering.Controls;

/// <summary>Plain text as Discord takes it beside Markdown: on one line, never empty, not too long.</summary>
internal static class ControlText
{
    private const string Nothing = "…";

    /// <param name="text">Anything.</param>
    /// <param name="maxLength">In UTF-16 code units; no character is taken apart.</param>
    public static string Of(string text, int maxLength) => OrNull(text, maxLength) ?? Nothing;

    /// <summary>Null when there is nothing to see.</summary>
    public static string? OrNull(string? text, int maxLength)
        => text is null || CleanText.IsBlank(text) ? null : Graphemes.Cut(CleanText.OnOneLine(text).Trim(), maxLength);
}
