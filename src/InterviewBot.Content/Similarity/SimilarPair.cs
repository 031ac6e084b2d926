namespace InterviewBot.Content.Similarity;

/// <param name="First">The place of the earlier text.</param>
/// <param name="Second">The place of the later text.</param>
/// <param name="Similarity">The cosine of the two: from 0, nothing in common, to 1, the same.</param>
internal sealed record SimilarPair(int First, int Second, double Similarity)
{
    /// <summary>
    /// All pairs that are at least so alike. Texts are not compared each with each: an inverted index holds of every text its rare
    /// features, as many as it takes that the rest alone cannot make a pair, and only texts that meet there are compared
    /// (Bayardo, Ma and Srikant, "Scaling Up All Pairs Similarity Search", 2007).
    /// </summary>
    /// <param name="texts">The words of each text.</param>
    /// <param name="least">From 0 to 1.</param>
    public static IEnumerable<SimilarPair> Find(IEnumerable<IReadOnlyList<string>> texts, double least)
    {
        var vectors = TextVectors.Of([.. texts.Select(TextFeatures.Of)]);
        var search = new Search(vectors, least);
        return Enumerable.Range(0, vectors.All.Count).SelectMany(search.CompareAndAdd);
    }

    private sealed class Search(TextVectors vectors, double least)
    {
        private readonly List<(int Text, float Weight)>?[] _index = new List<(int, float)>?[vectors.Dimensions];
        private readonly int[] _indexed = new int[vectors.All.Count];
        private readonly double[] _rest = new double[vectors.All.Count];
        private readonly float[] _weights = new float[vectors.Dimensions];

        public List<SimilarPair> CompareAndAdd(int text)
        {
            var found = new List<SimilarPair>();
            var met = new Dictionary<int, double>();
            foreach (var (dimension, weight) in vectors.All[text])
            {
                _weights[dimension] = weight;
                foreach (var (other, otherWeight) in _index[dimension] ?? [])
                {
                    met[other] = met.GetValueOrDefault(other) + (weight * otherWeight);
                }
            }

            foreach (var (other, common) in met.Where(entry => entry.Value + _rest[entry.Key] >= least))
            {
                var similarity = common;
                foreach (var (dimension, weight) in vectors.All[other].AsSpan(_indexed[other]))
                {
                    similarity += weight * _weights[dimension];
                }

                if (similarity >= least)
                {
                    found.Add(new SimilarPair(other, text, similarity));
                }
            }

            Add(text);
            return found;
        }

        private void Add(int text)
        {
            var vector = vectors.All[text];
            var (indexed, rest) = (vector.Length, 0.0);
            while (indexed > 0 && Math.Sqrt(rest + Square(vector[indexed - 1].Weight)) < least)
            {
                rest += Square(vector[--indexed].Weight);
            }

            (_indexed[text], _rest[text]) = (indexed, Math.Sqrt(rest));
            foreach (var (dimension, weight) in vector)
            {
                _weights[dimension] = 0;
            }

            foreach (var (dimension, weight) in vector.AsSpan(0, indexed))
            {
                (_index[dimension] ??= []).Add((text, weight));
            }
        }

        private static double Square(double value) => value * value;
    }
}
