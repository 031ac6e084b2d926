using System.Runtime.InteropServices;

namespace InterviewBot.Engine.Questions;

/// <summary>Which questions have a word in one part of them, as places in the bank. Filled first, then read by many at a time.</summary>
internal sealed class WordPlaces
{
    private readonly Dictionary<string, List<int>> _places = new(StringComparer.Ordinal);

    /// <param name="place">Greater than all before it.</param>
    /// <param name="words">Each once, with a space between.</param>
    public void Add(int place, ReadOnlySpan<char> words)
    {
        var byWord = _places.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in words.Split(' '))
        {
            ref var places = ref CollectionsMarshal.GetValueRefOrAddDefault(byWord, words[range], out _);
            places ??= [];
            places.Add(place);
        }
    }

    /// <summary>How many of the terms have one of their words at the place.</summary>
    public int Hits(IEnumerable<SearchTerm> terms, int place)
        => terms.Count(term => term.Words.Any(word => _places.TryGetValue(word, out var places) && places.BinarySearch(place) >= 0));
}
