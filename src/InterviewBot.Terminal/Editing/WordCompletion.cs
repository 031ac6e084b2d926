using System.Collections.Immutable;
using System.Globalization;

namespace InterviewBot.Terminal.Editing;

/// <summary>Candidates for the word left of the cursor, walked through in its place.</summary>
internal sealed class WordCompletion
{
    private readonly LineBuffer _line;
    private readonly ImmutableArray<string> _candidates;
    private readonly int _start;
    private string _word;
    private int _index = -1;

    private WordCompletion(LineBuffer line, ImmutableArray<string> candidates)
    {
        _line = line;
        _candidates = candidates;
        _start = line.Cursor;
        while (_start > 0 && !char.IsWhiteSpace(line.Text[_start - 1]))
        {
            _start--;
        }

        _word = line.Text[_start..line.Cursor];
    }

    /// <summary>
    /// Fills in a single candidate and a space, or what several have in common; where that says no more than was typed, the first of
    /// them. Answers with the candidates to walk through; null when there is no choice between any.
    /// </summary>
    public static WordCompletion? Start(LineBuffer line, ImmutableArray<string> candidates)
    {
        if (candidates.IsDefaultOrEmpty)
        {
            return null;
        }

        var completion = new WordCompletion(line, candidates);
        if (candidates is [var only])
        {
            var goesOn = line.Cursor < line.Text.Length && char.IsWhiteSpace(line.Text[line.Cursor]);
            completion.Fill(goesOn ? only : only + " ");
            return null;
        }

        var common = CommonPrefix(candidates);
        if (common.Length > completion._word.Length)
        {
            completion.Fill(common);
        }
        else
        {
            completion.Step(1);
        }

        return completion;
    }

    /// <param name="step">1 for the next candidate, -1 for the one before; behind the last comes the first.</param>
    public void Step(int step)
    {
        _index = Ring.Step(_index, step, _candidates.Length);
        Fill(_candidates[_index]);
    }

    private void Fill(string word)
    {
        _line.Replace(_start, _start + _word.Length, word);
        _word = word;
    }

    /// <summary>What all begin with, in whole grapheme clusters.</summary>
    private static string CommonPrefix(ImmutableArray<string> candidates)
    {
        var first = candidates[0];
        var common = candidates.Min(candidate => first.AsSpan().CommonPrefixLength(candidate));
        var length = 0;
        while (length < common && length + StringInfo.GetNextTextElementLength(first.AsSpan(length)) is var next && next <= common)
        {
            length = next;
        }

        return first[..length];
    }
}
