using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace InterviewBot.Engine.Markup.Splitting;

/// <summary>Cuts one paragraph's runs into stretches that fit, at the best place there is.</summary>
internal static class RunCutter
{
    /// <summary>A link or code span that fits by itself stays whole.</summary>
    /// <param name="runs">The paragraph.</param>
    /// <param name="fits">Whether a source is short enough; must take at least a few letters with their formatting.</param>
    public static IEnumerable<ImmutableArray<InlineRun>> Cut(ImmutableArray<InlineRun> runs, Predicate<string> fits)
    {
        var tokens = Tokens(runs).ToList();
        var start = 0;
        while ((start = SkipBlank(tokens, start)) < tokens.Count)
        {
            var end = Reach(tokens, start, fits);
            if (end == start)
            {
                var chopped = Chop(tokens[start], fits);
                tokens.RemoveAt(start);
                tokens.InsertRange(start, chopped);
                continue;
            }

            var cut = end == tokens.Count ? end : BestCut(tokens, start, end);
            var last = cut;
            while (tokens[last - 1].IsBlank)
            {
                last--;
            }

            yield return [.. tokens[start..last]];
            start = cut;
        }
    }

    /// <summary>Words and the spaces between them, each for itself; links and code spans whole.</summary>
    private static IEnumerable<InlineRun> Tokens(IEnumerable<InlineRun> runs)
        => runs.SelectMany(run => run.Url is null && !run.Has(RunStyle.Code | RunStyle.Task | RunStyle.Break)
            ? Words(run)
            : [run]);

    private static IEnumerable<InlineRun> Words(InlineRun run)
    {
        for (var start = 0; start < run.Text.Length;)
        {
            var blank = char.IsWhiteSpace(run.Text[start]);
            var end = start + 1;
            while (end < run.Text.Length && char.IsWhiteSpace(run.Text[end]) == blank)
            {
                end++;
            }

            yield return run with { Text = run.Text[start..end] };
            start = end;
        }
    }

    private static int SkipBlank(List<InlineRun> tokens, int start)
    {
        while (start < tokens.Count && tokens[start].IsBlank)
        {
            start++;
        }

        return start;
    }

    /// <summary>How far the tokens fit together: the end of the longest stretch, found by doubling and halving.</summary>
    private static int Reach(List<InlineRun> tokens, int start, Predicate<string> fits)
    {
        var (good, step) = (start, 1);
        while (good < tokens.Count && Fits(Math.Min(tokens.Count, good + step)))
        {
            good = Math.Min(tokens.Count, good + step);
            step *= 2;
        }

        for (; step > 0 && good < tokens.Count; step /= 2)
        {
            if (good + step <= tokens.Count && Fits(good + step))
            {
                good += step;
            }
        }

        return good;

        bool Fits(int end) => fits(InlineWriter.WriteWidest(tokens[start..end].ToArray()));
    }

    private static int BestCut(List<InlineRun> tokens, int start, int end)
    {
        var word = 0;
        for (var cut = end; cut > start; cut--)
        {
            if (!tokens[cut].IsBlank && !tokens[cut - 1].IsBlank)
            {
                continue;
            }

            word = word == 0 ? cut : word;
            if (cut - start > (end - start) / 2 && EndsSentence(tokens, cut))
            {
                return cut;
            }
        }

        return word == 0 ? end : word;
    }

    private static bool EndsSentence(List<InlineRun> tokens, int cut)
    {
        var before = tokens[cut - 1];
        return before.Style == RunStyle.Break
            || tokens[cut].Style == RunStyle.Break
            || (before.Text.Length > 0 && before.Text[^1] is '.' or '!' or '?' or ':' or ';' or '…' or '。');
    }

    /// <summary>Takes apart one token that is too long for any part: at its spaces, without its address, or between clusters.</summary>
    private static List<InlineRun> Chop(InlineRun token, Predicate<string> fits)
    {
        var words = Words(token).ToList();
        if (words.Count > 1)
        {
            return words;
        }

        var length = LongestPrefix(token.Text, prefix => fits(InlineWriter.WriteWidest([token with { Text = prefix }])));
        if (length > 0)
        {
            return [token with { Text = token.Text[..length] }, token with { Text = token.Text[length..] }];
        }

        return token.Url is not null || token.Style != RunStyle.None
            ? [new InlineRun(token.Text)]
            : throw new InvalidOperationException("No part has room for a single letter.");
    }

    /// <summary>The length of the longest prefix that fits: whole grapheme clusters, or whole letters where not even one cluster fits.</summary>
    public static int LongestPrefix(string text, Predicate<string> fits)
    {
        var whole = LastFitting(Clusters(text));
        return whole > 0 ? whole : LastFitting(Runes(text));

        int LastFitting(IEnumerable<int> ends) => ends.TakeWhile(end => fits(text[..end])).LastOrDefault();
    }

    private static IEnumerable<int> Clusters(string text)
    {
        for (var end = 0; end < text.Length;)
        {
            end += StringInfo.GetNextTextElementLength(text, end);
            yield return end;
        }
    }

    private static IEnumerable<int> Runes(string text)
    {
        var end = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            // A lone surrogate is read as one replacement character and takes one unit here as there.
            end += rune == Rune.ReplacementChar ? 1 : rune.Utf16SequenceLength;
            yield return end;
        }
    }
}
