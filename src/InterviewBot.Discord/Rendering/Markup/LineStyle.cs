using InterviewBot.Engine.Markup.Reading;

namespace InterviewBot.Discord.Rendering.Markup;

/// <summary>Lines that are of one size.</summary>
internal static class LineStyle
{
    private const string Subtext = "-# ";

    /// <param name="runs">At least one.</param>
    /// <param name="level">1, the largest, to 3.</param>
    public static IEnumerable<string> Heading(IReadOnlyList<TextRun> runs, int level)
        => InlineWriter.Lines(runs).Where(IsSeen).Select(line => Headed(new string('#', level), line));

    public static IEnumerable<string> Small(IReadOnlyList<TextRun> runs) => Small(InlineWriter.Lines(runs));

    public static IEnumerable<string> Small(IEnumerable<string> lines) => lines.Where(IsSeen).Select(line => Subtext + line);

    // Number signs at a heading's end are no part of it to Discord, nor are spaces behind them.
    private static string Headed(string sign, string line)
        => line.AsSpan().TrimEnd().EndsWith('#') ? $"{sign} {line}{InlineWriter.WordJoiner}" : $"{sign} {line}";

    private static bool IsSeen(string line) => !CleanText.IsBlank(line);
}
