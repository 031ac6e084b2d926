using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Commands;

/// <summary>How many questions there are, topic by level, and how many of them are translated.</summary>
internal static class BankSummary
{
    public static void Write(QuestionBank bank, TextWriter output)
    {
        var width = Math.Max(5, bank.Topics.Select(topic => topic.Name.English.Length).DefaultIfEmpty().Max());
        output.WriteLine($"{"Topic".PadRight(width)}  {"junior",6}  {"middle",6}  {"senior",6}  {"all",6}  {"in vi",6}");
        foreach (var topic in bank.Topics)
        {
            WriteRow(topic.Name[Language.English], [.. bank.Questions.Where(question => question.Topic == topic.Id)]);
        }

        WriteRow("All", [.. bank.Questions]);

        void WriteRow(string name, List<Question> questions)
        {
            var levels = LevelExtensions.Ladder.Select(level => $"{questions.Count(question => question.Level == level),6}");
            var translated = questions.Count(question => question.Vietnamese is not null);
            output.WriteLine($"{name.PadRight(width)}  {string.Join("  ", levels)}  {questions.Count,6}  {translated,6}");
        }
    }
}
