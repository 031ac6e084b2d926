using System.Runtime.InteropServices;

namespace InterviewBot.Content.Similarity;

/// <summary>What texts are compared by: their words, and their pairs of neighbouring words, which tell a copy from a kindred text.</summary>
internal static class TextFeatures
{
    // FNV-1a. Two of a bank's words or pairs have the same 64 bits about once in a million banks.
    private const ulong Seed = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>How often each feature comes.</summary>
    public static KeyValuePair<ulong, int>[] Of(IReadOnlyList<string> words)
    {
        var counts = new Dictionary<ulong, int>(words.Count * 2);
        ulong? previous = null;
        foreach (var word in words)
        {
            var feature = Hash(Seed, word);
            CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _)++;
            if (previous is { } first)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, Hash(first ^ ' ', word), out _)++;
            }

            previous = feature;
        }

        return [.. counts];
    }

    private static ulong Hash(ulong state, string word)
    {
        state *= Prime;
        foreach (var letter in word)
        {
            state = (state ^ letter) * Prime;
        }

        return state;
    }
}
