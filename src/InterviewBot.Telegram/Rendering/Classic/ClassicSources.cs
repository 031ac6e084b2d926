using InterviewBot.Telegram.Rendering.Reading;
using Markdig.Extensions.Footnotes;

namespace InterviewBot.Telegram.Rendering.Classic;

/// <summary>Writes the footnotes, a line each, in a quotation that shows its first lines until a person opens it.</summary>
internal static class ClassicSources
{
    public static void Write(HtmlWriter html, FootnoteGroup footnotes, string label, bool isQuoted)
    {
        if (!isQuoted)
        {
            html.Open("<blockquote expandable>");
        }

        HtmlInlines.Write(html, [new TextRun(label, TextStyles.Bold)]);
        foreach (var source in Source.Read(footnotes))
        {
            html.Break(1);
            html.Text($"[{source.Number}] ");
            HtmlInlines.Write(html, source.Runs);
        }

        if (!isQuoted)
        {
            html.Close("</blockquote>");
        }
    }
}
