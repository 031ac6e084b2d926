using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using InterviewBot.Content.Similarity;

namespace InterviewBot.Content.Tests;

public class SimilarPairTests
{
    private static readonly string[] Vocabulary = ["pod", "node", "etcd", "raft", "quorum", "lease", "watch", "kubelet"];

    [Fact]
    public void The_same_text_is_wholly_alike_and_a_strange_one_not_at_all()
    {
        string[][] texts = [["a", "pod", "is", "small"], ["raft", "needs", "quorum"], ["a", "pod", "is", "small"]];

        var pair = Assert.Single(SimilarPair.Find(texts, 0.1));

        Assert.Equal((0, 2), (pair.First, pair.Second));
        Assert.Equal(1, pair.Similarity, 5);
    }

    [Fact]
    public void The_same_words_in_another_order_are_less_alike_than_in_the_same()
    {
        string[][] texts = [["pod", "node", "etcd", "raft"], ["raft", "etcd", "node", "pod"], ["pod", "node", "etcd", "raft"]];

        var alike = SimilarPair.Find(texts, 0.01).ToDictionary(pair => (pair.First, pair.Second), pair => pair.Similarity);

        Assert.True(alike[(0, 1)] < 0.8 * alike[(0, 2)]);
    }

    [Fact]
    public void A_copy_is_found_among_many_texts_of_the_same_common_words()
    {
        var random = new Random(1);
        var texts = Enumerable.Range(0, 10 * TextVectors.Rare).Select(_ => random.GetItems(Vocabulary, 60)).ToList();
        texts.Add([.. texts[7]]);

        Assert.Equal([(7, texts.Count - 1)], SimilarPair.Find(texts.Select(Sentence), 0.5).Select(pair => (pair.First, pair.Second)));

        // What makes a text: an order of words that no other has.
        static string[] Sentence(string[] words) => [.. words.Chunk(3).Select(chunk => string.Concat(chunk))];
    }

    [Property]
    public Property The_index_misses_no_pair_and_invents_none()
        => Prop.ForAll(
            Gen.ListOf(Gen.ListOf(Gen.Elements(Vocabulary)).Select(words => words.ToList())).Select(texts => texts.Take(TextVectors.Rare).ToList()).ToArbitrary(),
            Gen.Choose(5, 95).Select(percent => percent / 100.0).ToArbitrary(),
            (texts, least) =>
            {
                // What is as good as on the bound may fall to either side.
                const double Tolerance = 1e-4;
                var all = Compared(texts);
                var found = SimilarPair.Find(texts, least).ToDictionary(pair => (pair.First, pair.Second), pair => pair.Similarity);
                return found.All(pair => Math.Abs(all[pair.Key] - pair.Value) < Tolerance && pair.Value >= least)
                    && all.Where(pair => pair.Value > least + Tolerance).All(pair => found.ContainsKey(pair.Key));
            });

    /// <summary>Each with each.</summary>
    private static Dictionary<(int, int), double> Compared(List<List<string>> texts)
    {
        var vectors = TextVectors.Of(texts.ConvertAll(TextFeatures.Of)).All;
        return Enumerable.Range(0, vectors.Count)
            .SelectMany(second => Enumerable.Range(0, second).Select(first => (first, second)))
            .ToDictionary(
                pair => pair,
                pair => vectors[pair.first].Join(
                    vectors[pair.second], entry => entry.Dimension, entry => entry.Dimension, (one, other) => (double)one.Weight * other.Weight).Sum());
    }
}
