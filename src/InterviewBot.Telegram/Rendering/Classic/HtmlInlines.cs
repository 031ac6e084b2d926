using System.Text;
using InterviewBot.Telegram.Rendering.Reading;

namespace InterviewBot.Telegram.Rendering.Classic;

/// <summary>
/// Writes runs as HTML. Telegram lets neither code nor a link contain or be part of the other, and nothing but a quotation contain code,
/// so a link's code is its text, and code is never bold.
/// </summary>
internal static class HtmlInlines
{
    public static void Write(HtmlWriter html, IReadOnlyList<TextRun> runs)
    {
        for (var start = 0; start < runs.Count;)
        {
            var end = End(runs, start, runs.Count, static (left, right) => left.Address == right.Address && left.Source == right.Source);
            WriteLink(html, runs, start, end);
            start = end;
        }
    }

    private static void WriteLink(HtmlWriter html, IReadOnlyList<TextRun> runs, int start, int end)
    {
        var address = runs[start].Address;
        var isMail = address?.StartsWith(WebAddress.Mail, StringComparison.Ordinal) ?? false;
        if (address is not null && !isMail)
        {
            html.Open(Anchor(address));
        }

        WriteBold(html, runs, start, end, isLink: address is not null && !isMail);
        if (address is null)
        {
            return;
        }

        if (!isMail)
        {
            html.Close("</a>");
        }
        else if (!runs[start].Text.Equals(address[WebAddress.Mail.Length..], StringComparison.OrdinalIgnoreCase))
        {
            // Telegram links a mail address only where it is written out.
            html.Text($" ({address[WebAddress.Mail.Length..]})");
        }
    }

    private static void WriteBold(HtmlWriter html, IReadOnlyList<TextRun> runs, int first, int last, bool isLink)
    {
        for (var start = first; start < last;)
        {
            var isBold = Shows(runs[start], TextStyles.Bold, isLink);
            var end = End(runs, start, last, (_, right) => Shows(right, TextStyles.Bold, isLink) == isBold);
            Open(html, isBold, "<b>");
            WriteItalic(html, runs, start, end, isLink);
            Close(html, isBold, "</b>");
            start = end;
        }
    }

    private static void WriteItalic(HtmlWriter html, IReadOnlyList<TextRun> runs, int first, int last, bool isLink)
    {
        for (var start = first; start < last; start++)
        {
            var isItalic = Shows(runs[start], TextStyles.Italic, isLink);
            var isCode = runs[start].IsCode && !isLink;
            Open(html, isItalic, "<i>");
            Open(html, isCode, "<code>");
            html.Text(runs[start].Text);
            Close(html, isCode, "</code>");
            Close(html, isItalic, "</i>");
        }
    }

    private static bool Shows(TextRun run, TextStyles style, bool isLink) => run.Styles.HasFlag(style) && (isLink || !run.IsCode);

    private static int End(IReadOnlyList<TextRun> runs, int start, int last, Func<TextRun, TextRun, bool> belongs)
    {
        var end = start + 1;
        while (end < last && belongs(runs[start], runs[end]))
        {
            end++;
        }

        return end;
    }

    private static string Anchor(string address)
    {
        var tag = new StringBuilder("<a href=\"", address.Length + 16);
        HtmlWriter.AppendEscaped(tag, address);
        return tag.Append("\">").ToString();
    }

    private static void Open(HtmlWriter html, bool isStyled, string tag)
    {
        if (isStyled)
        {
            html.Open(tag);
        }
    }

    private static void Close(HtmlWriter html, bool isStyled, string tag)
    {
        if (isStyled)
        {
            html.Close(tag);
        }
    }
}
