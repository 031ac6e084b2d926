using System.Collections.Immutable;
using Markdig.Syntax;

namespace InterviewBot.Content.Examples;

/// <summary>Code that is executed by a test: a fence <c>```csharp run</c> and, right after it, a fence <c>```output</c>.</summary>
/// <param name="Language">One of <see cref="Languages"/>.</param>
/// <param name="Code">Its lines, joined by <c>\n</c>.</param>
/// <param name="Output">What it must print, without the line break at the end.</param>
/// <param name="Line">Where its fence stands in what was parsed, from 1.</param>
public sealed record RunnableBlock(string Language, string Code, string Output, int Line)
{
    /// <summary>Stands behind the language of a fence and says that the code is executed.</summary>
    public const string Word = "run";

    /// <summary>The language of the fence that holds what the code before it prints.</summary>
    public const string OutputLanguage = "output";

    /// <summary>What the tests can execute.</summary>
    public static readonly ImmutableArray<string> Languages = ["bash", "csharp", "javascript", "python", "regex", "sql"];

    /// <summary>The blocks of a document that have their form, in reading order.</summary>
    public static IEnumerable<RunnableBlock> Of(MarkdownDocument document)
        => document.Descendants<FencedCodeBlock>()
            .Where(IsRun)
            .Select(code => (code, output: OutputOf(code)))
            .Where(pair => pair.output is not null && CanRun(pair.code.Info!))
            .Select(pair => new RunnableBlock(pair.code.Info!, TextOf(pair.code), TextOf(pair.output!), pair.code.Line + 1));

    internal static bool IsRun(FencedCodeBlock code) => code is { Info: not null, Arguments: Word };

    internal static bool CanRun(string language) => Languages.Contains(language, StringComparer.Ordinal);

    internal static bool IsOutput(Block? block) => block is FencedCodeBlock { Info: OutputLanguage };

    /// <summary>The block right after the code in which its output stands; null when there is none.</summary>
    internal static FencedCodeBlock? OutputOf(FencedCodeBlock code) => Beside(code, +1) is { } next && IsOutput(next) ? next as FencedCodeBlock : null;

    /// <summary>The block right before; null when there is none.</summary>
    internal static Block? Before(FencedCodeBlock code) => Beside(code, -1);

    private static Block? Beside(Block block, int distance)
    {
        var place = block.Parent is { } parent ? parent.IndexOf(block) + distance : -1;
        return place >= 0 && place < block.Parent!.Count ? block.Parent[place] : null;
    }

    private static string TextOf(CodeBlock code) => code.Lines.ToString();
}
