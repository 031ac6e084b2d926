using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Terminal.Tests.Scripted;

/// <summary>Replies as the engine makes them.</summary>
internal static class Replies
{
    public static Choice Choice(string label, string command = "do") => new(ChoiceMeaning.Other, label, new ButtonAction(command));

    public static Notice Notice(string text, params Choice[] choices)
        => new(Markdown.FromContent(text)) { Choices = [.. choices] };

    public static Card Question => new()
    {
        Heading = "Kubernetes interview questions",
        Level = Level.Senior,
        About = QuestionId.Parse("kubernetes-etcd"),
        Title = Markdown.FromContent("How does Kubernetes use `etcd`?"),
        Buttons =
        [
            Choice("Answer", "answer"), Choice("Suggestions", "suggestions"), Choice("Comments", "comments") with { Detail = "0" },
            Choice("Comment", "comment"), Choice("Another", "question"),
        ],
    };

    public static Card Answer => new()
    {
        Title = Markdown.FromContent("How does Kubernetes use etcd?"),
        Body = Markdown.FromContent(
            """
            In short: **etcd** is the cluster's only source of truth; only the API server talks to it, and everything else watches the API server.

            1. Central data store
               - Every object lives under `/registry` as a protobuf value.[^etcd]
               - Watches start there.

            [^etcd]: [Operating etcd clusters](https://kubernetes.io/docs/etcd)
            """),
    };

    public static Form CommentForm => new(
        new ButtonAction("comment"), "Write a comment", new FormField("text", "Your answer or a remark", "Because…", MaxLength: 12));
}
