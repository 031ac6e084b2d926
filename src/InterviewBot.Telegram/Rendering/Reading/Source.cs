using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace InterviewBot.Telegram.Rendering.Reading;

/// <summary>What a footnote says.</summary>
/// <param name="Number">From 1, in the order in which the text refers to them.</param>
/// <param name="Runs">On one line; never empty.</param>
internal sealed record Source(int Number, List<TextRun> Runs)
{
    // A reference leads to its source also where that says nothing.
    private static readonly TextRun Nothing = new("—");

    public static List<Source> Read(FootnoteGroup footnotes)
    {
        var sources = new List<Source>(footnotes.Count);
        foreach (var block in footnotes)
        {
            if (block is Footnote footnote)
            {
                var runs = RunsOf(footnote);
                sources.Add(new Source(footnote.Order, runs.Count > 0 ? runs : [Nothing]));
            }
        }

        return sources;
    }

    /// <summary>Where the footnote's first link leads; null when it has none that can be opened.</summary>
    public static string? AddressOf(Footnote footnote)
    {
        foreach (var inline in footnote.Descendants<Inline>())
        {
            var address = inline switch
            {
                LinkInline { IsImage: false } link => WebAddress.Of(link.Url),
                AutolinkInline { IsEmail: false } link => WebAddress.Of(link.Url),
                _ => null,
            };
            if (address is not null)
            {
                return address;
            }
        }

        return null;
    }

    private static List<TextRun> RunsOf(Footnote footnote)
    {
        var reader = new RunReader();
        foreach (var leaf in footnote.Descendants<LeafBlock>())
        {
            reader.Add(" ");
            if (leaf is CodeBlock code)
            {
                reader.Add(code.Lines.ToString(), TextStyles.Code);
            }
            else if (leaf.Inline is { } inlines)
            {
                reader.Add(inlines, TextStyles.None, address: null);
            }
        }

        return reader.Finish();
    }
}
