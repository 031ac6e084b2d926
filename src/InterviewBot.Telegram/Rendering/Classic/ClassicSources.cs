using InterviewBot.Engine.Markup.Reading;
using InterviewBot.Telegram.Rendering.Links;
using Markdig.Extensions.Footnotes;

namespace InterviewBot.Telegram.Rendering.Classic;

/// <summary>Writes the footnotes, a line each, in a quotation that shows its first lines until a person opens it.</summary>
internal static class ClassicSources
{
    public static void Write(HtmlWriter html, HtmlInlines inlines, FootnoteGroup footnotes, string label, bool isQuoted)
    {
        if (!isQuoted)
        {
            html.Open("<blockquote expandable>");
        }

        inlines.Write([new TextRun(label, TextStyles.Bold)]);
        foreach (var source in Source.Read(footnotes, WebAddress.Of))
        {
            html.Break(1);
            html.Text($"[{source.Number}] ");
            inlines.Write(source.Runs);
        }

        if (!isQuoted)
        {
            html.Close("</blockquote>");
        }
    }
}
