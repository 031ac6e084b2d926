using InterviewBot.Engine.Localization;
using Markdig.Syntax;

namespace InterviewBot.Content.Documents;

/// <summary>A question's text in one language, taken apart but not yet judged. Offsets count in <see cref="Body"/>.</summary>
internal sealed class QuestionDocument
{
    private readonly int _bodyStart;
    private readonly FileProblems _problems;

    public QuestionDocument(int bodyStart, FileProblems problems) => (_bodyStart, _problems) = (bodyStart, problems);

    /// <summary>What it is written in.</summary>
    public required Language Language { get; init; }

    /// <summary>What follows the front matter.</summary>
    public required string Body { get; init; }

    public required MarkdownDocument Tree { get; init; }

    public required MarkupInventory Markup { get; init; }

    /// <summary>What stands before the title and should not.</summary>
    public required IReadOnlyList<Block> BeforeTitle { get; init; }

    /// <summary>The first heading of the first level; null when there is none.</summary>
    public required HeadingBlock? Title { get; init; }

    /// <summary>The Markdown between the title and the first section; empty when there is none.</summary>
    public required string Context { get; init; }

    /// <summary>In the order of the file, whatever their names.</summary>
    public required IReadOnlyList<Section> Sections { get; init; }

    /// <summary>In the order of the file.</summary>
    public required IReadOnlyList<FootnoteDefinition> Footnotes { get; init; }

    /// <summary>Where the last block begins that is no footnote definition.</summary>
    public required int LastContentStart { get; init; }

    /// <summary>The Markdown of the definitions that end the file; empty when there are none.</summary>
    public required string Sources { get; init; }

    /// <summary>The title's Markdown; empty when there is none.</summary>
    public string TitleText => Title is null ? "" : TextOf(Title);

    /// <summary>The first section of the kind; null when there is none.</summary>
    public Section? Find(SectionKind kind) => Sections.FirstOrDefault(section => section.Kind == kind);

    /// <summary>The Markdown of a heading's line without its number signs.</summary>
    public string TextOf(HeadingBlock heading) => HeadingText.Of(heading, Body);

    /// <summary>The line in the file, from 1.</summary>
    public int LineOf(MarkdownObject at) => _problems.LineAt(_bodyStart + at.Span.Start);

    public void Report(ProblemCode code, int offset, string what, string mend) => _problems.Add(code, _bodyStart + offset, what, mend);

    public void Report(ProblemCode code, MarkdownObject at, string what, string mend) => Report(code, at.Span.Start, what, mend);
}
