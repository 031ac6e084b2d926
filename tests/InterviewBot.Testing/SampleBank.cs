using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Testing;

/// <summary>Small banks made by hand.</summary>
public static class SampleBank
{
    public static Topic Topic(string id, string? english = null, string? vietnamese = null, int order = 10, params string[] aliases)
        => new(
            TopicId.Parse(id),
            new Localized(english ?? id, vietnamese ?? english ?? id),
            new Localized($"About {id}.", $"Về {id}."),
            order,
            [.. aliases]);

    public static Question Question(
        string id,
        string topic,
        Level level = Level.Middle,
        string? title = null,
        string? vietnamese = null,
        string? answer = null,
        IEnumerable<string>? tags = null,
        IEnumerable<string>? suggested = null)
        => new(
            QuestionId.Parse(id),
            TopicId.Parse(topic),
            level,
            [.. tags ?? []],
            [.. (suggested ?? []).Select(QuestionId.Parse)],
            Text(title ?? $"What is {id}?", answer ?? $"The whole answer to {id}.[^1]", $"In thirty seconds: {id}."),
            vietnamese is null ? null : Text(vietnamese, $"Câu trả lời đầy đủ cho {id}.[^1]", $"Trong ba mươi giây: {id}."));

    /// <summary>Three topics; kubernetes with every level in both languages, docker with one question, linux with none.</summary>
    public static QuestionBank Small() => new(
        [
            Topic("kubernetes", "Kubernetes", order: 10, aliases: ["k8s", "cụm"]),
            Topic("docker", "Docker", order: 20),
            Topic("linux", "Linux", order: 30),
        ],
        [
            Question("kubernetes-pod", "kubernetes", Level.Junior, "What is a Pod?", "Pod là gì?", tags: ["pod"]),
            Question("kubernetes-probes", "kubernetes", Level.Middle, "How do probes differ?", "Các probe khác nhau thế nào?", tags: ["probes"]),
            Question(
                "kubernetes-etcd",
                "kubernetes",
                Level.Senior,
                "How does Kubernetes use etcd?",
                "Kubernetes dùng etcd như thế nào?",
                tags: ["etcd", "control-plane"],
                suggested: ["kubernetes-probes", "kubernetes-pod"]),
            Question("docker-layers", "docker", Level.Middle, "What is an image layer?", tags: ["images"]),
        ]);

    private static QuestionText Text(string title, string answer, string shortAnswer) => new(
        Markdown.FromContent(title),
        Context: null,
        Markdown.FromContent(shortAnswer),
        Markdown.FromContent(answer),
        Markdown.FromContent("- Names the parts.\n- Knows the limits.\n- Gives an example."),
        Markdown.FromContent("[^1]: [Documentation](https://kubernetes.io/docs/)"));
}
