namespace InterviewBot.Engine.Commenting;

/// <param name="Author">The name the person goes by.</param>
/// <param name="Text">As written, Unicode kept; at most <see cref="MaxLength"/> code points.</param>
/// <param name="WrittenAt">When it was recorded.</param>
/// <param name="IsEdited">The text was changed since.</param>
public sealed record Comment(string Author, string Text, DateTimeOffset WrittenAt, bool IsEdited)
{
    /// <summary>In Unicode code points: what fits a form on every platform.</summary>
    public const int MaxLength = 4000;

    /// <summary>The length that <see cref="MaxLength"/> bounds: code points, an unpaired surrogate counting as one.</summary>
    public static int LengthOf(string text)
    {
        var length = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            length++;
        }

        return length;
    }
}
