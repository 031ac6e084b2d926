namespace InterviewBot.Content.Similarity;

/// <param name="First">The place of the earlier text.</param>
/// <param name="Second">The place of the later text.</param>
/// <param name="Similarity">The cosine of the two: from 0, nothing in common, to 1, the same.</param>
internal sealed record SimilarPair(int First, int Second, double Similarity)
{
    /// <summary>
    /// The pairs that are at least so alike, and half of it by rare features, as what was copied or said again is. Texts are not compared
    /// each with each: they meet in an inverted index of the rare features, which no more than <see cref="TextVectors.Rare"/> of them
    /// have, so that the work grows with the number of texts and not with its square.
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
        private readonly List<(int Text, float Weight)>?[] _index = new List<(int, float)>?[vectors.RareDimensions];
        private readonly double[] _met = new double[vectors.All.Count];
        private readonly float[] _weights = new float[vectors.Dimensions];

        /// <summary>The pairs of a text with those before it.</summary>
        public List<SimilarPair> CompareAndAdd(int text)
        {
            var vector = vectors.All[text];
            var candidates = Meet(text, vector);
            foreach (var (dimension, weight) in vector)
            {
                _weights[dimension] = weight;
            }

            var found = new List<SimilarPair>();
            foreach (var other in candidates)
            {
                var similarity = _met[other];
                _met[other] = 0;
                if (similarity >= least / 2 && similarity + InCommonFeatures(other) is var whole && whole >= least)
                {
                    found.Add(new SimilarPair(other, text, whole));
                }
            }

            foreach (var (dimension, _) in vector)
            {
                _weights[dimension] = 0;
            }

            return found;
        }

        /// <summary>Adds up what rare features make of the likeness to earlier texts, and takes the text into the index.</summary>
        private List<int> Meet(int text, TextVectors.Entry[] vector)
        {
            var met = new List<int>();
            foreach (var (dimension, weight) in vector.TakeWhile(entry => entry.Dimension < vectors.RareDimensions))
            {
                var having = _index[dimension] ??= [];
                foreach (var (other, otherWeight) in having)
                {
                    if (_met[other] == 0)
                    {
                        met.Add(other);
                    }

                    _met[other] += weight * otherWeight;
                }

                having.Add((text, weight));
            }

            return met;
        }

        private double InCommonFeatures(int other)
        {
            var sum = 0.0;
            var vector = vectors.All[other];
            for (var place = vector.Length - 1; place >= 0 && vector[place].Dimension >= vectors.RareDimensions; place--)
            {
                sum += vector[place].Weight * _weights[vector[place].Dimension];
            }

            return sum;
        }
    }
}
