using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Tests.Questions;

/// <summary>Small questions, made in a line.</summary>
internal static class Sample
{
    public static QuestionBank Bank(params IEnumerable<Question> questions)
    {
        var all = questions.ToList();
        return new QuestionBank(all.Select(question => question.Topic).Distinct().Select(Topic), all);
    }

    public static Topic Topic(TopicId id)
        => new(id, new Localized($"{id} name", $"{id} tên"), new Localized("", ""), 0, id.Value == "kubernetes" ? ["k8s"] : []);

    public static Question Question(
        string id,
        string topic = "kubernetes",
        Level level = Level.Middle,
        string[]? tags = null,
        string[]? suggested = null,
        string title = "",
        string shortAnswer = "",
        string answer = "",
        string? vietnamese = null)
        => new(
            QuestionId.Parse(id),
            TopicId.Parse(topic),
            level,
            [.. tags ?? []],
            [.. (suggested ?? []).Select(QuestionId.Parse)],
            Text(title, shortAnswer, answer),
            vietnamese is null ? null : Text(vietnamese, "", ""));

    public static IEnumerable<string> Ids(this IEnumerable<Question> questions) => questions.Select(question => question.Id.Value);

    private static QuestionText Text(string title, string shortAnswer, string answer) => new(
        Markdown.FromContent(title),
        null,
        Markdown.FromContent(shortAnswer),
        Markdown.FromContent(answer),
        Markdown.Empty,
        Markdown.Empty);
}
