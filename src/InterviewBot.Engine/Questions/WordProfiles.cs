using System.Collections.Immutable;

namespace InterviewBot.Engine.Questions;

/// <summary>
/// How alike questions are in their words: the cosine of the words of title, tags and short answer (of the original, which every
/// question has), rare words weighing more.
/// </summary>
internal sealed class WordProfiles
{
    private readonly ImmutableArray<Profile> _profiles;

    public WordProfiles(ImmutableArray<Question> questions)
    {
        var texts = questions.AsParallel().AsOrdered().Select(WordsOf).ToList();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var documents = new List<int>();
        var numbered = texts.ConvertAll(words => words.ConvertAll(word => NumberOf(word, numbers, documents)));
        var weights = documents.ConvertAll(count => Math.Log(1 + ((double)questions.Length / count)));
        _profiles = [.. numbered.Select(words => Profile.Of(words, weights))];
    }

    /// <summary>From 0, no word shared, to 1, all the same.</summary>
    /// <param name="first">A question's place.</param>
    /// <param name="second">Another's.</param>
    public double Likeness(int first, int second) => _profiles[first].Cosine(_profiles[second]);

    private static List<string> WordsOf(Question question)
        => SearchWords.Of($"{question.English.Title.ToPlainText()} {string.Join(' ', question.Tags)} {question.English.ShortAnswer.ToPlainText()}")
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

    /// <param name="Words">Ascending.</param>
    /// <param name="Weights">At the same places; their squares add up to 1.</param>
    private readonly record struct Profile(int[] Words, float[] Weights)
    {
        public static Profile Of(List<int> words, List<double> weights)
        {
            words.Sort();
            var length = Math.Sqrt(words.Sum(word => weights[word] * weights[word]));
            return new Profile([.. words], [.. words.Select(word => (float)(weights[word] / length))]);
        }

        public double Cosine(Profile other)
        {
            var cosine = 0.0;
            for (int mine = 0, theirs = 0; mine < Words.Length && theirs < other.Words.Length;)
            {
                var order = Words[mine].CompareTo(other.Words[theirs]);
                if (order == 0)
                {
                    cosine += Weights[mine] * other.Weights[theirs];
                }

                mine += order <= 0 ? 1 : 0;
                theirs += order >= 0 ? 1 : 0;
            }

            return cosine;
        }
    }
}
