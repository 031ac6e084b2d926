using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Benchmarks.Banks;

/// <summary>A question's text in one language, as it stands in its file.</summary>
internal sealed record GeneratedText(string Title, string ShortAnswer, string Answer, string KeyPoints, string Sources)
{
    public QuestionText ToQuestionText() => new(
        Markdown.FromContent(Title),
        null,
        Markdown.FromContent(ShortAnswer),
        Markdown.FromContent(Answer),
        Markdown.FromContent(KeyPoints),
        Markdown.FromContent(Sources));

    public string ToSections()
        => $"# {Title}\n\n## Short answer\n\n{ShortAnswer}\n\n## Answer\n\n{Answer}\n\n## Key points\n\n{KeyPoints}\n\n{Sources}\n";
}

internal sealed record GeneratedQuestion(
    string Id,
    string Topic,
    Level Level,
    string[] Tags,
    string[] Suggested,
    GeneratedText English,
    GeneratedText Vietnamese)
{
    public Question ToQuestion() => new(
        QuestionId.Parse(Id),
        TopicId.Parse(Topic),
        Level,
        [.. Tags],
        [.. Suggested.Select(QuestionId.Parse)],
        English.ToQuestionText(),
        Vietnamese.ToQuestionText());
}
