using Markdig.Syntax;

namespace InterviewBot.Content.Documents;

/// <summary>A heading of the second level and what is under it.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Name">The heading's text as written.</param>
/// <param name="Blocks">What is under it.</param>
/// <param name="Content">The same as Markdown, exactly as the author wrote it.</param>
internal sealed record Section(HeadingBlock Heading, string Name, IReadOnlyList<Block> Blocks, string Content)
{
    /// <summary>Whether a block stands somewhere under the heading.</summary>
    public bool Holds(Block block)
        => Blocks is [var first, ..] && block.Span.Start >= first.Span.Start && block.Span.End <= Blocks[^1].Span.End;

    /// <summary>What the section is; null when its heading is none of ours.</summary>
    public SectionKind? Kind
    {
        get
        {
            var index = Array.IndexOf(SectionKinds.Headings, Name);
            return index < 0 ? null : SectionKinds.All[index];
        }
    }
}
