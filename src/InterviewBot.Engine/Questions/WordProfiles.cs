using System.Collections.Immutable;

namespace InterviewBot.Engine.Questions;

/// <summary>
/// How alike questions are in their words: the cosine of the words of title, tags and short answer (of the original, which every
/// question has), rare words weighing more.
/// </summary>
internal sealed class WordProfiles
{
    private readonly ImmutableArray<Profile> _profiles;
    private readonly int _words;

    public WordProfiles(ImmutableArray<Question> questions)
    {
        var texts = questions.ForEach(WordsOf).ToList();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var documents = new List<int>();
        var numbered = texts.ConvertAll(words => words.ConvertAll(word => NumberOf(word, numbers, documents)));
        var weights = documents.ConvertAll(count => Math.Log(1 + ((double)questions.Length / count)));
        _words = weights.Count;
        _profiles = [.. numbered.Select(words => Profile.Of(words, weights))];
    }

    /// <summary>Compares others with the question at a place: from 0, no word shared, to 1, all the same.</summary>
    public Func<int, double> LikenessTo(int place)
    {
        var weights = new float[_words];
        var (words, itsWeights) = _profiles[place];
        for (var index = 0; index < words.Length; index++)
        {
            weights[words[index]] = itsWeights[index];
        }

        return other => _profiles[other].Cosine(weights);
    }

    private static List<string> WordsOf(Question question)
        => new[] { question.English.Title.ToPlainText(), question.English.ShortAnswer.ToPlainText() }
            .Concat(question.Tags)
            .SelectMany(SearchWords.Of)
            .Where(word => !StopWords.Contains(word))
            .Distinct(StringComparer.Ordinal)
            .ToList();

    private static int NumberOf(string word, Dictionary<string, int> numbers, List<int> documents)
    {
        if (!numbers.TryGetValue(word, out var number))
        {
            number = numbers.Count;
            numbers.Add(word, number);
            documents.Add(0);
        }

        documents[number]++;
        return number;
    }

    /// <param name="Words">The numbers of the words.</param>
    /// <param name="Weights">At the same places; their squares add up to 1.</param>
    private sealed record Profile(int[] Words, float[] Weights)
    {
        public static Profile Of(List<int> words, List<double> weights)
        {
            var length = Math.Sqrt(words.Sum(word => weights[word] * weights[word]));
            return new Profile([.. words], [.. words.Select(word => (float)(weights[word] / length))]);
        }

        /// <param name="others">The weights of all words in the other question, most of them 0.</param>
        public double Cosine(float[] others)
        {
            var cosine = 0.0;
            for (var index = 0; index < Words.Length; index++)
            {
                cosine += Weights[index] * others[Words[index]];
            }

            return cosine;
        }
    }
}
