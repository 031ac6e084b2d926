using InterviewBot.Engine.Questions;

namespace InterviewBot.Benchmarks.Banks;

/// <summary>Writes a generated bank in the format of <c>content/</c>.</summary>
internal static class BankFiles
{
    public static void Write(IEnumerable<GeneratedQuestion> questions, string folder)
    {
        foreach (var (topic, order) in Lexicon.Topics.Select((topic, index) => (topic, index)))
        {
            Directory.CreateDirectory(Path.Combine(folder, topic));
            File.WriteAllText(Path.Combine(folder, topic, "topic.yaml"), TopicFile(topic, order));
        }

        foreach (var question in questions)
        {
            var path = Path.Combine(folder, question.Topic, question.Id);
            File.WriteAllText($"{path}.md", $"{FrontMatter(question)}\n{question.English.ToSections()}");
            File.WriteAllText($"{path}.vi.md", question.Vietnamese.ToSections());
        }
    }

    private static string TopicFile(string topic, int order) =>
        $"""
        name:
          en: {BankFactory.NameOf(topic)}
          vi: {BankFactory.NameOf(topic)}
        description:
          en: All about {topic}.
          vi: Mọi điều về {topic}.
        order: {order}

        """;

    private static string FrontMatter(GeneratedQuestion question) =>
        $"""
        ---
        level: {question.Level.Name}
        tags: [{string.Join(", ", question.Tags)}]
        suggested: [{string.Join(", ", question.Suggested)}]
        ---

        """;
}
