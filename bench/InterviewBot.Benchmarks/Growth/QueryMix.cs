using InterviewBot.Benchmarks.Banks;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Benchmarks.Growth;

/// <summary>What people type into a search, each kind as often as the others; the same bank and count give the same queries.</summary>
internal static class QueryMix
{
    public static IReadOnlyList<string> Of(QuestionBank bank, int count)
    {
        var random = new Random(3);
        Func<string>[] kinds =
        [
            () => EnglishWord(bank, random),
            () => $"{EnglishWord(bank, random)} {EnglishWord(bank, random)} {EnglishWord(bank, random)}",
            () => EnglishWord(bank, random)[..3],
            () => WithTypingError(EnglishWord(bank, random), random),
            () => $"{Pick(Lexicon.Topics, random)} {Pick(Lexicon.Technical, random)}",
            () => Pick(Lexicon.Topics, random),
            () => "interview question",
            () => $"câu hỏi phỏng vấn {Pick(Lexicon.Topics, random)}",
            () => TextFolding.Fold(VietnameseWords(bank, random)),
        ];
        return [.. Enumerable.Range(0, count).Select(number => kinds[number % kinds.Length]())];
    }

    private static string EnglishWord(QuestionBank bank, Random random)
        => Pick([.. AnyQuestion(bank, random).English.Answer.ToPlainText().Split([' ', '.', '\n']).Where(word => word.Length > 4)], random);

    private static string VietnameseWords(QuestionBank bank, Random random)
    {
        var words = AnyQuestion(bank, random).Vietnamese!.ShortAnswer.ToPlainText().Split(' ');
        var first = random.Next(words.Length - 3);
        return string.Join(' ', words[first..(first + 3)]);
    }

    private static string WithTypingError(string word, Random random) => word.Remove(random.Next(1, word.Length), 1);

    private static Question AnyQuestion(QuestionBank bank, Random random) => bank.Questions[random.Next(bank.Questions.Length)];

    private static string Pick(string[] words, Random random) => words[random.Next(words.Length)];
}
