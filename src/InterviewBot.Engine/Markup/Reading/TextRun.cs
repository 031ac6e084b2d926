namespace InterviewBot.Engine.Markup.Reading;

[Flags]
public enum TextStyles
{
    None = 0,
    Bold = 1,
    Italic = 2,
    Code = 4,
}

/// <summary>A stretch of text that looks alike; a line feed in it is a line break.</summary>
/// <param name="Text">Clean, not empty.</param>
/// <param name="Styles">How it looks.</param>
/// <param name="Address">Where it leads; null when it leads nowhere.</param>
/// <param name="Source">The number of the source that it refers to; 0 when it is no reference.</param>
public readonly record struct TextRun(string Text, TextStyles Styles = TextStyles.None, string? Address = null, int Source = 0)
{
    public bool IsBold => Styles.HasFlag(TextStyles.Bold);

    public bool IsItalic => Styles.HasFlag(TextStyles.Italic);

    public bool IsCode => Styles.HasFlag(TextStyles.Code);

    /// <summary>Nothing of them can be seen.</summary>
    public static bool AreBlank(IReadOnlyList<TextRun> runs)
    {
        foreach (var run in runs)
        {
            if (!CleanText.IsBlank(run.Text))
            {
                return false;
            }
        }

        return true;
    }
}
