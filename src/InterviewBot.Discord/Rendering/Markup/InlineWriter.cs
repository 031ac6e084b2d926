using System.Globalization;
using System.Text;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Markup.Reading;

namespace InterviewBot.Discord.Rendering.Markup;

/// <summary>
/// Writes runs of text as one line of Discord's Markdown. Links are outermost, as an address within emphasis could end it; code has no
/// other style, as what it holds could end that too.
/// </summary>
internal sealed class InlineWriter
{
    /// <summary>U+2060: does not show, and parts signs that would be taken together.</summary>
    public const char WordJoiner = '\u2060';

    private const string Bold = "**";
    private const string Italic = "_";

    private readonly StringBuilder _line = new();
    private LinePlace _place;

    // Where an emphasis by underscore ended: no letter may follow.
    private int _emphasisEnd = -1;

    /// <summary>One line for each of the text's.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<TextRun> runs)
    {
        var line = new List<TextRun>(runs.Count);
        for (var index = 0; index < runs.Count; index++)
        {
            var parts = runs[index].Text.Split('\n');
            for (var part = 0; part < parts.Length; part++)
            {
                if (part > 0)
                {
                    yield return Line(line);
                    line.Clear();
                }

                if (parts[part].Length > 0)
                {
                    line.Add(runs[index] with { Text = parts[part] });
                }
            }
        }

        yield return Line(line);
    }

    /// <param name="runs">Without line breaks.</param>
    public static string Line(IReadOnlyList<TextRun> runs)
    {
        var writer = new InlineWriter();
        writer.Write(runs);
        return writer._line.ToString();
    }

    private void Write(IReadOnlyList<TextRun> runs)
    {
        for (var start = 0; start < runs.Count;)
        {
            var end = End(runs, start, runs.Count, static (left, right) => left.Address == right.Address && left.Source == right.Source);
            WriteLink(runs, start, end);
            start = end;
        }
    }

    private void WriteLink(IReadOnlyList<TextRun> runs, int start, int end)
    {
        if (runs[start].Address is not { } address)
        {
            WriteBold(runs, start, end, isMasked: false);
            return;
        }

        if (Moment.SecondsOf(address) is { } seconds)
        {
            // See https://discord.com/developers/docs/reference#message-formatting-timestamp-styles; "f" is a short date and time.
            WriteBold(runs, start, end, isMasked: false);
            Put(string.Create(CultureInfo.InvariantCulture, $" (<t:{seconds}:f>)"));
            return;
        }

        var text = end - start == 1 ? runs[start].Text : string.Concat(runs.Skip(start).Take(end - start).Select(run => run.Text));
        if (runs[start].Source > 0)
        {
            // Brackets in pairs are the only ones that a masked link may show.
            Put($"[{text}]({address})");
        }
        else if (MaskedAddress.Is(text, address))
        {
            Put($"<{address}>");
        }
        else if (!CleanText.IsBlank(text) && LinkText.IsMaskable(text) && !LinkText.IsMisleading(text, address))
        {
            Put("[");
            WriteBold(runs, start, end, isMasked: true);
            Put($"]({address})");
        }
        else
        {
            WriteBold(runs, start, end, isMasked: false);
            Put($" (<{address}>)");
        }
    }

    private void WriteBold(IReadOnlyList<TextRun> runs, int first, int last, bool isMasked)
    {
        for (var start = first; start < last;)
        {
            var isBold = IsStyled(runs[start], TextStyles.Bold);
            var end = End(runs, start, last, (_, right) => IsStyled(right, TextStyles.Bold) == isBold);
            Mark(isBold, Bold);
            WriteItalic(runs, start, end, isMasked);
            Mark(isBold, Bold);
            start = end;
        }
    }

    private void WriteItalic(IReadOnlyList<TextRun> runs, int first, int last, bool isMasked)
    {
        for (var start = first; start < last; start++)
        {
            var isItalic = IsStyled(runs[start], TextStyles.Italic);
            Mark(isItalic, Italic);
            WriteText(runs[start], isMasked);
            Mark(isItalic, Italic);
            _emphasisEnd = isItalic ? _line.Length : _emphasisEnd;
        }
    }

    private void WriteText(TextRun run, bool isMasked)
    {
        if (run.IsCode)
        {
            Mark(isStyled: true, InlineCode.Of(run.Text));
        }
        else if (isMasked)
        {
            Put(run.Text);
        }
        else
        {
            PartFromEmphasis(run.Text[0]);
            Escaping.Append(_line, run.Text, ref _place);
        }
    }

    private void Put(string text)
    {
        PartFromEmphasis(text[0]);
        _line.Append(text);
        _place = LinePlace.Inside;
    }

    /// <summary>A sign that begins or ends a style; behind its like it would not be told from that.</summary>
    private void Mark(bool isStyled, string mark)
    {
        if (isStyled)
        {
            if (_line.Length > 0 && _line[^1] == mark[0])
            {
                _line.Append(WordJoiner);
            }

            _line.Append(mark);
            _place = mark[0] == '`' ? LinePlace.Inside : _place;
        }
    }

    private void PartFromEmphasis(char next)
    {
        if (_line.Length == _emphasisEnd && char.IsAsciiLetterOrDigit(next))
        {
            _line.Append(WordJoiner);
        }
    }

    private static bool IsStyled(TextRun run, TextStyles style) => run.Styles.HasFlag(style) && !run.IsCode && !CleanText.IsBlank(run.Text);

    private static int End(IReadOnlyList<TextRun> runs, int start, int last, Func<TextRun, TextRun, bool> belongs)
    {
        var end = start + 1;
        while (end < last && belongs(runs[start], runs[end]))
        {
            end++;
        }

        return end;
    }
}
