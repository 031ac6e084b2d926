using System.Globalization;
using InterviewBot.Engine.Markup.Reading;
using Markdig.Extensions.Footnotes;

namespace InterviewBot.Discord.Rendering.Markup;

/// <summary>The footnotes in small print, numbered as the text refers to them.</summary>
internal static class SourceLines
{
    /// <param name="label">Stands over them.</param>
    public static string Heading(string label) => LineStyle.Small([new TextRun(label, TextStyles.Bold)]).Single();

    /// <returns>One line for each.</returns>
    public static IEnumerable<string> Of(FootnoteGroup footnotes)
    {
        foreach (var source in Source.Read(footnotes, MaskedAddress.Of))
        {
            var number = new TextRun(string.Create(CultureInfo.InvariantCulture, $"[{source.Number}] "));
            yield return LineStyle.Small([InlineWriter.Line([number, .. source.Runs.Select(OnOneLine)])]).Single();
        }
    }

    private static TextRun OnOneLine(TextRun run) => run with { Text = run.Text.Replace('\n', ' ') };
}
