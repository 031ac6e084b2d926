using System.Runtime.InteropServices;

namespace InterviewBot.Content.Similarity;

/// <summary>Texts as vectors of length 1, a dimension for each feature, in which rare features weigh more (TF-IDF).</summary>
internal sealed class TextVectors
{
    /// <summary>A feature that more texts have than this is common.</summary>
    public const int Rare = 100;

    private TextVectors(int dimensions, int rareDimensions, List<Entry[]> all)
        => (Dimensions, RareDimensions, All) = (dimensions, rareDimensions, all);

    /// <summary>How many features two or more texts have.</summary>
    public int Dimensions { get; }

    /// <summary>How many of these are rare: they are the first.</summary>
    public int RareDimensions { get; }

    /// <summary>
    /// For each text its entries, from the rarest feature to the commonest. What only one text has counts for its length, but is left
    /// out: it makes nothing like it.
    /// </summary>
    public IReadOnlyList<Entry[]> All { get; }

    public static TextVectors Of(IReadOnlyList<KeyValuePair<ulong, int>[]> texts)
    {
        var frequency = new Dictionary<ulong, int>();
        foreach (var (feature, _) in texts.SelectMany(text => text))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(frequency, feature, out _)++;
        }

        // Dimensions are numbered from the rarest on; the feature decides between equals, so that every run does the same.
        var dimensions = frequency.Where(entry => entry.Value > 1)
            .OrderBy(entry => entry.Value)
            .ThenBy(entry => entry.Key)
            .Select((entry, number) => (entry.Key, number))
            .ToDictionary(entry => entry.Key, entry => entry.number);
        var rare = frequency.Values.Count(count => count is > 1 and <= Rare);
        return new TextVectors(dimensions.Count, rare, [.. texts.Select(text => Vector(text, texts.Count, frequency, dimensions))]);
    }

    private static Entry[] Vector(
        KeyValuePair<ulong, int>[] text, int texts, Dictionary<ulong, int> frequency, Dictionary<ulong, int> dimensions)
    {
        var length = Math.Sqrt(text.Sum(entry => WeightOf(entry) * WeightOf(entry)));
        return
        [
            .. text.Where(entry => dimensions.ContainsKey(entry.Key))
                .Select(entry => new Entry(dimensions[entry.Key], (float)(WeightOf(entry) / length)))
                .OrderBy(entry => entry.Dimension),
        ];

        double WeightOf(KeyValuePair<ulong, int> entry)
            => (1 + Math.Log(entry.Value)) * Math.Log(1 + ((double)texts / frequency[entry.Key]));
    }

    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Entry(int Dimension, float Weight);
}
