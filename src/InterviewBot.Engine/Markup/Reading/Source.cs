using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace InterviewBot.Engine.Markup.Reading;

/// <summary>What a footnote says.</summary>
/// <param name="Number">From 1, in the order in which the text refers to them.</param>
/// <param name="Runs">On one line; never empty.</param>
public sealed record Source(int Number, IReadOnlyList<TextRun> Runs)
{
    // A reference leads to its source also where that says nothing.
    private static readonly TextRun Nothing = new("—");

    /// <param name="footnotes">In the order of their numbers.</param>
    /// <param name="openable">Which addresses a text may lead to.</param>
    public static IReadOnlyList<Source> Read(FootnoteGroup footnotes, LinkRule openable)
    {
        var sources = new List<Source>(footnotes.Count);
        foreach (var block in footnotes)
        {
            if (block is Footnote footnote)
            {
                var runs = RunsOf(footnote, openable);
                sources.Add(new Source(footnote.Order, runs.Count > 0 ? runs : [Nothing]));
            }
        }

        return sources;
    }

    /// <summary>Where the footnote's first link leads; null when it has none that can be opened.</summary>
    public static string? AddressOf(Footnote footnote, LinkRule openable)
    {
        foreach (var inline in footnote.Descendants<Inline>())
        {
            var address = inline switch
            {
                LinkInline { IsImage: false } link => openable(link.Url),
                AutolinkInline { IsEmail: false } link => openable(link.Url),
                _ => null,
            };
            if (address is not null)
            {
                return address;
            }
        }

        return null;
    }

    private static IReadOnlyList<TextRun> RunsOf(Footnote footnote, LinkRule openable)
    {
        var reader = new RunReader(openable);
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
