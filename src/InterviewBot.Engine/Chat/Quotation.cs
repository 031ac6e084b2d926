using System.Globalization;

namespace InterviewBot.Engine.Chat;

/// <summary>What a person typed, said back to them within a sentence.</summary>
internal static class Quotation
{
    /// <summary>In characters as a reader sees them; a sentence is to stay one.</summary>
    private const int MaxLength = 60;

    /// <summary>On one line, the rest of what is too long left out.</summary>
    public static string Of(string typed)
    {
        var line = typed.ReplaceLineEndings(" ");
        if (line.Length <= MaxLength)
        {
            return line;
        }

        var end = 0;
        for (var count = 0; count < MaxLength - 1 && end < line.Length; count++)
        {
            end += StringInfo.GetNextTextElementLength(line, end);
        }

        return end == line.Length ? line : string.Concat(line.AsSpan(0, end), "…");
    }
}
