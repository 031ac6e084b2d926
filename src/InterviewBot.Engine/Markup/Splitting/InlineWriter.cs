using System.Text;

namespace InterviewBot.Engine.Markup.Splitting;

/// <summary>Writes runs back as Markdown.</summary>
internal static class InlineWriter
{
    /// <summary>
    /// Markdown that reads as the runs' text. Delimiters beside each other or inside words can cancel each other out; then the
    /// emphasis is left away, and if need be all formatting, because formatting is worth less than words.
    /// </summary>
    public static string Write(ReadOnlySpan<InlineRun> runs)
    {
        var formatted = WriteFormatted(runs);
        if (ReadsAs(formatted, runs))
        {
            return formatted;
        }

        var linked = WriteFormatted(Strip(runs, ~(RunStyle.Strong | RunStyle.Emphasis), keepUrls: true));
        return ReadsAs(linked, runs) ? linked : WriteBare(runs);
    }

    /// <summary>Stands in for <see cref="Write"/> where only the length matters: never shorter, and cheap.</summary>
    public static string WriteWidest(ReadOnlySpan<InlineRun> runs)
    {
        var (formatted, bare) = (WriteFormatted(runs), WriteBare(runs));
        return formatted.Length > bare.Length ? formatted : bare;
    }

    private static string WriteBare(ReadOnlySpan<InlineRun> runs)
        => WriteFormatted(Strip(runs, RunStyle.Break | RunStyle.Task, keepUrls: false));

    private static string WriteFormatted(ReadOnlySpan<InlineRun> runs)
    {
        var source = new StringBuilder();
        AppendLinks(source, runs);

        // White space at the start would make an indented code block of it.
        return source.ToString().Trim();
    }

    private static void AppendLinks(StringBuilder source, ReadOnlySpan<InlineRun> runs)
    {
        while (!runs.IsEmpty)
        {
            var url = runs[0].Url;
            var group = Take(ref runs, run => run.Url == url);
            if (url is null || IsBlank(group))
            {
                AppendStyled(source, group, RunStyle.Strong);
                continue;
            }

            // In a list item [x] would be the box of a task.
            source.Append('[');
            AppendStyled(source, group, RunStyle.Strong);
            source.Append(group is [{ Text: "x" or "X" }] ? " ](" : "](");
            LinkDestination.Append(source, url);
            source.Append(')');
        }
    }

    private static void AppendStyled(StringBuilder source, ReadOnlySpan<InlineRun> runs, RunStyle style)
    {
        var delimiter = style == RunStyle.Strong ? "**" : "*";
        while (!runs.IsEmpty)
        {
            var styled = runs[0].Has(style);
            var group = Take(ref runs, run => run.Has(style) == styled);
            var inner = new StringBuilder();
            if (style == RunStyle.Strong)
            {
                AppendStyled(inner, group, RunStyle.Emphasis);
            }
            else
            {
                AppendLeaves(inner, group);
            }

            Wrap(source, inner.ToString(), styled && !IsBlank(group) ? delimiter : "");
        }
    }

    private static void AppendLeaves(StringBuilder source, ReadOnlySpan<InlineRun> runs)
    {
        foreach (var run in runs)
        {
            source.Append(run switch
            {
                { Style: RunStyle.Break } => "\\\n",
                { Style: RunStyle.Task } => run.Text,
                _ when run.Has(RunStyle.Code) => CodeSpan(run.Text),
                _ => MarkdownEscaper.EscapeWithin(run.Text),
            });
        }
    }

    // CommonMark 6.2: a delimiter opens or closes only where it touches what is not white space.
    private static void Wrap(StringBuilder source, string inner, string delimiter)
    {
        var core = inner.AsSpan().Trim();
        var start = inner.Length - inner.AsSpan().TrimStart().Length;
        source.Append(inner.AsSpan(0, start)).Append(delimiter).Append(core).Append(delimiter);
        source.Append(inner.AsSpan(Math.Min(inner.Length, start + core.Length)));
    }

    private static string CodeSpan(string code)
    {
        var fence = new string('`', LongestRun(code, '`') + 1);
        var padding = code.Length > 0 && (code[0] is '`' or ' ' || code[^1] is '`' or ' ') ? " " : "";
        return fence + padding + code + padding + fence;
    }

    public static int LongestRun(ReadOnlySpan<char> text, char letter)
    {
        var (longest, current) = (0, 0);
        foreach (var other in text)
        {
            current = other == letter ? current + 1 : 0;
            longest = Math.Max(longest, current);
        }

        return longest;
    }

    private static bool ReadsAs(string source, ReadOnlySpan<InlineRun> runs)
        => Letters(Markdown.FromContent(source).ToPlainText()).SequenceEqual(Letters(PlainText(runs)));

    private static string PlainText(ReadOnlySpan<InlineRun> runs)
    {
        var text = new StringBuilder();
        foreach (var run in runs)
        {
            text.Append(run.Has(RunStyle.Task | RunStyle.Break) ? " " : run.Text);
        }

        return text.ToString();
    }

    // A box stays a box only as the first thing in its list item, which these few runs alone are not in.
    private static IEnumerable<char> Letters(string text)
        => text.Replace("[x]", "", StringComparison.Ordinal).Replace("[ ]", "", StringComparison.Ordinal)
            .Where(letter => !char.IsWhiteSpace(letter));

    private static InlineRun[] Strip(ReadOnlySpan<InlineRun> runs, RunStyle kept, bool keepUrls)
    {
        var stripped = new InlineRun[runs.Length];
        for (var index = 0; index < runs.Length; index++)
        {
            var run = runs[index];
            stripped[index] = run with { Style = run.Style & kept, Url = keepUrls ? run.Url : null };
        }

        return stripped;
    }

    private static bool IsBlank(ReadOnlySpan<InlineRun> runs)
    {
        foreach (var run in runs)
        {
            if (!run.IsBlank)
            {
                return false;
            }
        }

        return true;
    }

    private static ReadOnlySpan<InlineRun> Take(ref ReadOnlySpan<InlineRun> runs, Predicate<InlineRun> belongs)
    {
        var length = 1;
        while (length < runs.Length && belongs(runs[length]))
        {
            length++;
        }

        var taken = runs[..length];
        runs = runs[length..];
        return taken;
    }
}
