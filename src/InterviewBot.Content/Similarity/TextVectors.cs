using System.Runtime.InteropServices;

namespace InterviewBot.Content.Similarity;

/// <summary>Texts as vectors of length 1, a dimension for each feature, in which rare features weigh more (TF-IDF).</summary>
internal sealed class TextVectors
{
    private TextVectors(int dimensions, List<Entry[]> all) => (Dimensions, All) = (dimensions, all);

    /// <summary>How many features two or more texts have.</summary>
    public int Dimensions { get; }

    /// <summary>
    /// For each text its entries, from the rarest feature to the commonest. What only one text has counts for its length, but is left
    /// out: it makes nothing like it.
    /// </summary>
    public IReadOnlyList<Entry[]> All { get; }

    public static TextVectors Of(IReadOnlyList<Dictionary<ulong, int>> texts)
    {
        var frequency = new Dictionary<ulong, int>();
        foreach (var feature in texts.SelectMany(text => text.Keys))
        {
            frequency[feature] = frequency.GetValueOrDefault(feature) + 1;
        }

        // Dimensions are numbered from the rarest on; the feature decides between equals, so that every run does the same.
        var dimensions = frequency.Where(entry => entry.Value > 1)
            .OrderBy(entry => entry.Value)
            .ThenBy(entry => entry.Key)
            .Select((entry, number) => (entry.Key, number))
            .ToDictionary(entry => entry.Key, entry => entry.number);
        return new TextVectors(dimensions.Count, [.. texts.Select(text => Vector(text, texts.Count, frequency, dimensions))]);
    }

    private static Entry[] Vector(
        Dictionary<ulong, int> text, int texts, Dictionary<ulong, int> frequency, Dictionary<ulong, int> dimensions)
    {
        var weights = text.ToDictionary(
            entry => entry.Key,
            entry => (1 + Math.Log(entry.Value)) * Math.Log(1 + ((double)texts / frequency[entry.Key])));
        var length = Math.Sqrt(weights.Values.Sum(weight => weight * weight));
        return
        [
            .. weights.Where(weight => dimensions.ContainsKey(weight.Key))
                .Select(weight => new Entry(dimensions[weight.Key], (float)(weight.Value / length)))
                .OrderBy(entry => entry.Dimension),
        ];
    }

    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Entry(int Dimension, float Weight);
}
