using System.Text;
using InterviewBot.Engine.Markup.Reading;
using InterviewBot.Telegram.Rendering.Links;

namespace InterviewBot.Telegram.Rendering.Classic;

/// <summary>
/// Writes runs as HTML. Telegram lets neither code nor a link contain or be part of the other, and nothing but a quotation contain code,
/// so a link's code is its text, and code is never bold.
/// </summary>
/// <param name="html">What they are written to.</param>
/// <param name="links">What of them Telegram may link by itself.</param>
internal sealed class HtmlInlines(HtmlWriter html, AutomaticLinks links)
{
    public void Write(IReadOnlyList<TextRun> written)
    {
        var runs = links.Prevent(written);
        for (var start = 0; start < runs.Count;)
        {
            var end = End(runs, start, runs.Count, static (left, right) => left.Address == right.Address && left.Source == right.Source);
            WriteLink(runs, start, end);
            start = end;
        }
    }

    private void WriteLink(IReadOnlyList<TextRun> runs, int start, int end)
    {
        var address = runs[start].Address;
        var isMail = WebAddress.IsMail(address);
        if (address is not null && !isMail)
        {
            html.Open(Anchor(address));
        }

        WriteBold(runs, start, end, isLink: address is not null && !isMail);
        if (address is null)
        {
            return;
        }

        if (!isMail)
        {
            html.Close("</a>");
        }
        else if (!WebAddress.IsMailTo(runs[start].Text, address))
        {
            // Telegram links a mail address only where it is written out.
            html.Text($" ({address[WebAddress.Mail.Length..]})");
        }
    }

    private void WriteBold(IReadOnlyList<TextRun> runs, int first, int last, bool isLink)
    {
        for (var start = first; start < last;)
        {
            var isBold = Shows(runs[start], TextStyles.Bold, isLink);
            var end = End(runs, start, last, (_, right) => Shows(right, TextStyles.Bold, isLink) == isBold);
            Open(isBold, "<b>");
            WriteItalic(runs, start, end, isLink);
            Close(isBold, "</b>");
            start = end;
        }
    }

    private void WriteItalic(IReadOnlyList<TextRun> runs, int first, int last, bool isLink)
    {
        for (var start = first; start < last; start++)
        {
            var isItalic = Shows(runs[start], TextStyles.Italic, isLink);
            var isCode = runs[start].IsCode && !isLink;
            Open(isItalic, "<i>");
            Open(isCode, "<code>");
            html.Text(runs[start].Text);
            Close(isCode, "</code>");
            Close(isItalic, "</i>");
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

    private void Open(bool isStyled, string tag)
    {
        if (isStyled)
        {
            html.Open(tag);
        }
    }

    private void Close(bool isStyled, string tag)
    {
        if (isStyled)
        {
            html.Close(tag);
        }
    }
}
