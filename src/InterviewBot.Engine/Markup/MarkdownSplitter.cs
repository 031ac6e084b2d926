using System.Collections.Immutable;
using InterviewBot.Engine.Markup.Splitting;

namespace InterviewBot.Engine.Markup;

/// <summary>Cuts Markdown into parts for platforms that bound a message.</summary>
/// <remarks>
/// What fits is returned untouched. Anything else is written anew from its syntax tree, so that a cut can never fall into syntax:
/// between blocks first, then between the items of a list, the rows of a table (the header comes again), the lines of a code block
/// (the fence is closed and opened again), the sentences and words of a paragraph, and last between grapheme clusters. A part that
/// begins inside a list item or quotation shows the rest of it one level further out. Where formatting and size are at odds,
/// formatting gives way: no word is ever lost.
/// </remarks>
public static class MarkdownSplitter
{
    /// <summary>The smallest bound that leaves room for fences, markers and a link.</summary>
    public const int MinLength = 100;

    /// <param name="markdown">What is to be cut.</param>
    /// <param name="maxLength">In UTF-16 code units of Markdown source, at least <see cref="MinLength"/>.</param>
    /// <param name="sourcesLabel">
    /// Plain text over the last block. A cut parts footnotes from their definitions, so references become links
    /// <c>[\[1\]](address)</c> that keep their numbers, and the definitions become a paragraph with one line for each.
    /// </param>
    /// <returns>None when there is nothing to read.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxLength"/> is too small.</exception>
    public static ImmutableArray<Markdown> Split(Markdown markdown, int maxLength, string sourcesLabel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, MinLength);
        if (string.IsNullOrWhiteSpace(markdown.Source))
        {
            return [];
        }

        if (markdown.Source.Length <= maxLength)
        {
            return [markdown];
        }

        var parts = new PartBuilder(maxLength);
        foreach (var unit in UnitReader.Read(markdown.Parse(), sourcesLabel))
        {
            parts.Add(unit);
        }

        return parts.Finish();
    }
}
