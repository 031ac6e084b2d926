using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Benchmarks.Banks;

/// <summary>
/// Makes banks of any size with text like that of real ones: words by Zipf's law in both languages, answers of some three thousand
/// letters with lists, code and sources. The same size gives the same bank.
/// </summary>
internal sealed class BankFactory
{
    private const int Seed = 20260101;

    private readonly Random _random = new(Seed);
    private readonly ZipfWords _english;
    private readonly ZipfWords _vietnamese;

    private BankFactory()
    {
        _english = Lexicon.English(_random);
        _vietnamese = Lexicon.Vietnamese(_random);
    }

    public static IReadOnlyList<GeneratedQuestion> Questions(int count) => new BankFactory().Make(count);

    public static QuestionBank Bank(IEnumerable<GeneratedQuestion> questions)
        => new(Topics(), questions.Select(question => question.ToQuestion()));

    public static QuestionBank Bank(int count) => Bank(Questions(count));

    public static IEnumerable<Topic> Topics() => Lexicon.Topics.Select((topic, index) => new Topic(
        TopicId.Parse(topic),
        new Localized(NameOf(topic), NameOf(topic)),
        new Localized($"All about {topic}.", $"Mọi điều về {topic}."),
        index,
        []));

    public static string NameOf(string topic) => char.ToUpperInvariant(topic[0]) + topic[1..];

    private List<GeneratedQuestion> Make(int count)
        => Enumerable.Range(0, count).Select(number => Question(number, count)).ToList();

    private GeneratedQuestion Question(int number, int count)
    {
        var topic = TopicOf(number);
        var subject = $"{topic} {Pick(Lexicon.Technical)} {_english.Next(_random)}";
        return new GeneratedQuestion(
            IdOf(number),
            topic,
            (Level)_random.Next(3),
            [.. Enumerable.Range(0, 4).Select(_ => Pick(Lexicon.Technical)).Distinct(StringComparer.Ordinal)],
            [.. OtherIds(number, count).Take(3)],
            Text(_english, $"How does {subject} {_english.Next(_random, 4)}?", "Mistakes"),
            Text(_vietnamese, $"{subject} hoạt động thế nào {_vietnamese.Next(_random, 4)}?", "Lỗi hay gặp"));
    }

    private IEnumerable<string> OtherIds(int number, int count)
        => Enumerable.Range(0, 5).Select(_ => IdOf(_random.Next(count))).Where(id => id != IdOf(number)).Distinct(StringComparer.Ordinal);

    private GeneratedText Text(ZipfWords words, string title, string mistakes)
        => new(title, Sentences(words, 3), Answer(words, mistakes), List(words, "-", 5), Sources(words));

    private string Answer(ZipfWords words, string mistakes) =>
        $"""
        {Sentences(words, 4)} **{words.Next(_random, 3)}** [^1]

        {List(words, "1.", 4)}

        ### {words.Next(_random, 3)}

        {Sentences(words, 4)} `{Pick(Lexicon.Technical)}` {Sentences(words, 3)}[^2]

        ```bash
        kubectl get {Pick(Lexicon.Technical)} --{Pick(Lexicon.Technical)}={_random.Next(100)}
        ./{Pick(Lexicon.Technical)} {_english.Next(_random)} | grep {_english.Next(_random)}
        ```

        {List(words, "-", 6)}

        | {words.Next(_random)} | {words.Next(_random)} |
        |---|---|
        | {words.Next(_random, 3)} | {words.Next(_random, 6)} |
        | {words.Next(_random, 3)} | {words.Next(_random, 6)} |

        {mistakes}: {Sentences(words, 5)}
        """;

    private string List(ZipfWords words, string bullet, int items)
        => string.Join('\n', Enumerable.Range(0, items).Select(_ => $"{bullet} {Sentence(words)}"));

    private string Sources(ZipfWords words)
        => $"[^1]: [{words.Next(_random, 3)}](https://example.org/{_random.Next(1000)})\n"
            + $"[^2]: [{words.Next(_random, 3)}](https://example.org/{_random.Next(1000)})";

    private string Sentences(ZipfWords words, int count)
        => string.Join(' ', Enumerable.Range(0, count).Select(_ => Sentence(words)));

    private string Sentence(ZipfWords words) => NameOf(words.Next(_random, _random.Next(8, 18))) + ".";

    private string Pick(string[] words) => words[_random.Next(words.Length)];

    private static string TopicOf(int number) => Lexicon.Topics[number % Lexicon.Topics.Length];

    private static string IdOf(int number) => $"{TopicOf(number)}-question-{number}";
}
