using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace InterviewBot.Content.Documents;

/// <param name="Label">With its caret: <c>^1</c>.</param>
/// <param name="Start">Where it begins in the document.</param>
/// <param name="Link">The link that it is; null when it is anything else.</param>
internal sealed record FootnoteDefinition(string Label, int Start, LinkInline? Link)
{
    /// <summary>The definitions of a document, in its order; of those with the same label, all.</summary>
    public static List<FootnoteDefinition> Of(MarkdownDocument document)
        =>
        [
            .. document.OfType<LinkReferenceDefinitionGroup>()
                .SelectMany(group => group.OfType<FootnoteLinkReferenceDefinition>())
                .Select(definition => new FootnoteDefinition(definition.Label ?? "", definition.Span.Start, OnlyLink(definition.Footnote)))
                .OrderBy(definition => definition.Start),
        ];

    private static LinkInline? OnlyLink(Footnote footnote)
    {
        if (footnote is not [ParagraphBlock { Inline: { } inlines }])
        {
            return null;
        }

        // The parser adds links back to the places of reference.
        var written = inlines.Where(inline => inline is not FootnoteLink { IsBackLink: true }).ToList();
        return written is [LinkInline { IsImage: false, FirstChild: not null } link] ? link : null;
    }
}
