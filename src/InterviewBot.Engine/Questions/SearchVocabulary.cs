using System.Collections.Immutable;
using System.Numerics;
using InterviewBot.Engine.Localization;

namespace InterviewBot.Engine.Questions;

/// <summary>Every word of the index and in how many questions it occurs.</summary>
internal sealed class SearchVocabulary
{
    private readonly string[] _words;
    private readonly int[] _documents;
    private readonly uint[] _letters;

    /// <param name="entries">In any order, each word once.</param>
    public SearchVocabulary(IEnumerable<(string Word, int Documents)> entries)
    {
        var sorted = entries.OrderBy(entry => entry.Word, StringComparer.Ordinal).ToList();
        _words = [.. sorted.Select(entry => entry.Word)];
        _documents = [.. sorted.Select(entry => entry.Documents)];
        _letters = [.. _words.Select(LettersOf)];
    }

    /// <summary>In how many questions the word occurs; 0 when it is unknown.</summary>
    public int DocumentsOf(string word)
    {
        var index = Array.BinarySearch(_words, word, StringComparer.Ordinal);
        return index < 0 ? 0 : _documents[index];
    }

    /// <summary>The words that begin so, the most frequent first.</summary>
    public ImmutableArray<(string Word, int Documents)> BeginningWith(string prefix, int max)
    {
        var first = Array.BinarySearch(_words, prefix, StringComparer.Ordinal);
        first = first < 0 ? ~first : first;
        var end = first;
        while (end < _words.Length && _words[end].StartsWith(prefix, StringComparison.Ordinal))
        {
            end++;
        }

        return
        [
            .. Enumerable.Range(first, end - first)
                .OrderByDescending(index => _documents[index])
                .ThenBy(index => index)
                .Take(max)
                .Select(index => (_words[index], _documents[index])),
        ];
    }

    /// <summary>
    /// The word with the fewest typing errors in it, the most frequent of several; null when none is near enough
    /// (<see cref="EditDistance.Tolerance"/>). Words of one or two letters are no errors of anything.
    /// </summary>
    public string? NearestTo(string word)
    {
        if (word.Length < 3)
        {
            return null;
        }

        var bound = EditDistance.Tolerance(word.Length);
        var letters = LettersOf(word);
        var nearest = -1;
        for (var index = 0; index < _words.Length; index++)
        {
            // An error changes at most two of the letters that occur, which is far quicker to see than the distance itself.
            if (BitOperations.PopCount(letters ^ _letters[index]) > 2 * bound
                || EditDistance.Within(word, _words[index], bound) is not { } distance)
            {
                continue;
            }

            if (nearest < 0 || distance < bound || _documents[index] > _documents[nearest])
            {
                nearest = index;
                bound = distance;
            }
        }

        return nearest < 0 ? null : _words[nearest];
    }

    /// <summary>A bit for each letter that occurs, a few letters to a bit.</summary>
    private static uint LettersOf(string word) => word.Aggregate(0u, (letters, letter) => letters | (1u << (letter % 32)));
}
