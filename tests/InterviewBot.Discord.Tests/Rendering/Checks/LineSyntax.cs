using System.Text.RegularExpressions;

namespace InterviewBot.Discord.Tests.Rendering.Checks;

/// <summary>What begins at the start of a line; and blocks of code, which begin anywhere.</summary>
internal static partial class LineSyntax
{
    private const string Fence = "```";

    /// <summary>It ends with the next fence, whatever that is; the first line is a language where it looks like one.</summary>
    public static (string? Language, string Content, int End)? Code(Cursor here)
    {
        if (!here.Begins(Fence))
        {
            return null;
        }

        var start = here.At + Fence.Length;
        for (var end = here.Text.IndexOf(Fence, start, StringComparison.Ordinal); end >= 0; end = here.Text.IndexOf(Fence, end + 1, StringComparison.Ordinal))
        {
            var inside = here.Text[start..end];
            var named = LanguageLine().Match(inside);
            var content = inside[named.Length..];
            if (content.Trim('\n').Length > 0)
            {
                return (named.Success ? named.Groups["name"].Value : null, content.Trim('\n'), end + Fence.Length);
            }
        }

        return null;
    }

    public static (int Level, string Content, int End)? Heading(Cursor here)
    {
        var end = here.LineEnd(here.At);
        var signs = HeadingStart().Match(here.Text[here.At..end]);
        return !here.IsLineStart || !signs.Success
            ? null
            : (signs.Groups["signs"].Length, here.Text[(here.At + signs.Length)..end].TrimEnd().TrimEnd('#').TrimEnd(), Math.Min(end + 1, here.Text.Length));
    }

    public static (string Content, int End)? Subtext(Cursor here)
    {
        var end = here.LineEnd(here.At);
        return here.IsLineStart && here.Begins("-# ") && end > here.At + 3 ? (here.Text[(here.At + 3)..end].Trim(), Math.Min(end + 1, here.Text.Length)) : null;
    }

    /// <summary>Lines that each begin with the sign; or with three of them the whole rest.</summary>
    public static (bool IsRest, string Content, int End)? Quote(Cursor here)
    {
        if (here.Begins(">>> "))
        {
            return (true, here.Text[(here.At + 4)..], here.Text.Length);
        }

        var lines = new List<string>();
        var at = here.At;
        while (at < here.Text.Length && QuoteStart().Match(here.Text, at) is { Success: true } start && start.Index == at)
        {
            var end = here.LineEnd(at);
            lines.Add(here.Text[(at + start.Length)..end]);
            at = Math.Min(end + 1, here.Text.Length);
        }

        return lines.Count == 0 ? null : (false, string.Join('\n', lines), at);
    }

    /// <summary>An item goes on as long as lines have two spaces before them; an empty line ends the list.</summary>
    public static (List<string> Items, int End)? List(Cursor here)
    {
        var items = new List<string>();
        var at = here.At;
        while (at < here.Text.Length && Marker().Match(here.Text, at) is { Success: true } marker && marker.Index == at)
        {
            var width = marker.Value.TrimStart(' ').Length;
            var end = here.LineEnd(at);
            var lines = new List<string> { here.Text[(at + marker.Length)..end] };
            while (end < here.Text.Length && string.CompareOrdinal(here.Text, end + 1, "  ", 0, 2) == 0)
            {
                var next = here.LineEnd(end + 1);
                var line = here.Text[(end + 1)..next];
                lines.Add(line[Math.Min(width, line.Length - line.TrimStart(' ').Length)..]);
                end = next;
            }

            items.Add(string.Join('\n', lines));
            at = Math.Min(end + 1, here.Text.Length);
        }

        return items.Count == 0 ? null : (items, at);
    }

    [GeneratedRegex(@"\A(?<name>[a-zA-Z0-9_+.-]*)\n", RegexOptions.None, 1000)]
    private static partial Regex LanguageLine();

    [GeneratedRegex(@"\A(?<signs>#{1,3}) +(?!#)(?=.)", RegexOptions.None, 1000)]
    private static partial Regex HeadingStart();

    [GeneratedRegex(@"\G *> ", RegexOptions.None, 1000)]
    private static partial Regex QuoteStart();

    [GeneratedRegex(@"\G ?(?:[*+-]|[0-9]+\.) +", RegexOptions.None, 1000)]
    private static partial Regex Marker();
}
