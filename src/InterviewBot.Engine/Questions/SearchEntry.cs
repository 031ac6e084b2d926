using InterviewBot.Engine.Markup;

namespace InterviewBot.Engine.Questions;

/// <summary>
/// What is searched of a question: the words of both languages, each once a column. How often an answer repeats a word says little,
/// and half of the index is spared.
/// </summary>
/// <param name="Title">The question itself and its id.</param>
/// <param name="Tags">What it is about.</param>
/// <param name="ShortAnswer">Without stop words.</param>
/// <param name="Answer">Without stop words.</param>
/// <param name="Heading">What stands above it: its topic by every name, its level, and that it is an interview question.</param>
internal readonly record struct SearchEntry(string Title, string Tags, string ShortAnswer, string Answer, string Heading)
{
    private const string Kind = "interview questions câu hỏi phỏng vấn";

    public static SearchEntry Of(Question question, Topic topic)
        => new(
            Column([question.Id.Value, .. InBoth(question, text => text.Title)], static _ => true),
            Column(question.Tags, static _ => true),
            Column(InBoth(question, text => text.ShortAnswer), IsTelling),
            Column(InBoth(question, text => text.Answer), IsTelling),
            Column(
                [topic.Id.Value, topic.Name.English, topic.Name.Vietnamese, .. topic.Aliases, question.Level.Name, Kind],
                static _ => true));

    private static IEnumerable<string> InBoth(Question question, Func<QuestionText, Markdown> part)
    {
        yield return part(question.English).ToPlainText();
        if (question.Vietnamese is { } vietnamese)
        {
            yield return part(vietnamese).ToPlainText();
        }
    }

    private static string Column(IEnumerable<string> texts, Func<string, bool> wanted)
        => string.Join(' ', texts.SelectMany(SearchWords.Of).Where(wanted).Distinct(StringComparer.Ordinal));

    private static bool IsTelling(string word) => !StopWords.Contains(word);
}
