using System.Collections.Immutable;

namespace InterviewBot.Engine.Markup.Splitting;

/// <summary>What a leaf block holds, and how it is cut.</summary>
internal abstract record LeafContent
{
    /// <summary>It belongs with what follows: a part should not end with it.</summary>
    public virtual bool LeadsOn => false;

    public abstract string Write();

    /// <summary>Takes apart what is too long, piece by piece: each is written as a source that fits at the time it is asked for.</summary>
    public abstract IEnumerable<LeafContent> Cut(Predicate<string> fits);
}

internal sealed record RuleContent : LeafContent
{
    // Not dashes or stars: after a bullet of the same letter they would be one with it.
    public override string Write() => "___";

    public override IEnumerable<LeafContent> Cut(Predicate<string> fits) => [this];
}

internal sealed record ParagraphContent(ImmutableArray<InlineRun> Runs, bool IsLabel = false) : LeafContent
{
    public override bool LeadsOn => IsLabel;

    public override string Write() => InlineWriter.Write(Runs.AsSpan());

    public override IEnumerable<LeafContent> Cut(Predicate<string> fits)
        => RunCutter.Cut(Runs, fits).Select(runs => this with { Runs = runs });
}

/// <summary>A heading; a line break in it is a space.</summary>
internal sealed record HeadingContent(int Level, ImmutableArray<InlineRun> Runs) : LeafContent
{
    public override bool LeadsOn => true;

    public override string Write() => Marker + InlineWriter.Write(Runs.AsSpan());

    public override IEnumerable<LeafContent> Cut(Predicate<string> fits)
        => RunCutter.Cut(Runs, source => fits(Marker + source)).Select(runs => this with { Runs = runs });

    private string Marker => new string('#', Level) + " ";
}

/// <summary>Fenced code. Indented code becomes fenced, which reads the same.</summary>
internal sealed record CodeContent(string Language, ImmutableArray<string> Lines) : LeafContent
{
    public override string Write()
    {
        var code = string.Join('\n', Lines);
        var fence = Fence(code);
        return $"{fence}{Language}\n{code}\n{fence}";
    }

    public override IEnumerable<LeafContent> Cut(Predicate<string> fits)
    {
        var piece = ImmutableArray<string>.Empty;
        var waiting = new Stack<string>(Lines.Reverse());
        while (waiting.TryPop(out var line))
        {
            if (Fits(piece.Add(line)))
            {
                piece = piece.Add(line);
            }
            else if (piece.IsEmpty)
            {
                var cut = RunCutter.LongestPrefix(line, prefix => Fits([prefix]));
                waiting.Push(line[cut..]);
                waiting.Push(line[..cut]);
            }
            else
            {
                yield return this with { Lines = piece };
                piece = [];
                waiting.Push(line);
            }
        }

        if (!piece.IsEmpty)
        {
            yield return this with { Lines = piece };
        }

        bool Fits(ImmutableArray<string> lines) => fits((this with { Lines = lines }).Write());
    }

    private static string Fence(string code)
    {
        var (ticks, tildes) = (InlineWriter.LongestRun(code, '`'), InlineWriter.LongestRun(code, '~'));
        return ticks <= tildes ? new string('`', Math.Max(3, ticks + 1)) : new string('~', Math.Max(3, tildes + 1));
    }
}
