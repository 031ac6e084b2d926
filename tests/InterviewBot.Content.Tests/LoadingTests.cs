using System.Text;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Content.Tests;

public class LoadingTests
{
    private static readonly QuestionId PodId = QuestionId.Parse("kubernetes-pod");
    private static readonly QuestionId NodeId = QuestionId.Parse("kubernetes-node");

    [Fact]
    public void A_question_is_what_its_author_wrote()
    {
        using var content = ContentDirectory.Good();

        var pod = content.Bank().Find(PodId)!;

        Assert.Equal("kubernetes", pod.Topic.Value);
        Assert.Equal(Level.Junior, pod.Level);
        Assert.Equal(["pod", "workload"], pod.Tags);
        Assert.Equal([NodeId], pod.Suggested);
        Assert.Equal("What is a `Pod`?", pod.English.Title.Source);
        Assert.Equal("You run a web server with a log shipper beside it.", pod.English.Context?.Source);
        Assert.Equal("The smallest unit that Kubernetes runs: containers that share an address.[^1]", pod.English.ShortAnswer.Source);
        Assert.Equal(
            """
            A Pod is **one or more containers**.

            1. **Shared network**
               - One IP address.[^2]

            ### An example

            ```yaml
            kind: Pod
            ```
            """,
            pod.English.Answer.Source);
        Assert.Equal(
            """
            - Smallest unit.
            - Shared network.
            - Short-lived.[^1]
            """,
            pod.English.KeyPoints.Source);
        Assert.Equal(
            """
            [^1]: [Pods](https://kubernetes.io/docs/concepts/workloads/pods/)
            [^2]: [Cluster Networking](https://kubernetes.io/docs/concepts/cluster-administration/networking/)
            """,
            pod.English.Sources.Source);
    }

    [Fact]
    public void A_translation_belongs_to_its_question()
    {
        using var content = ContentDirectory.Good();

        var pod = content.Bank().Find(PodId)!;

        Assert.Equal("`Pod` là gì?", pod.In(Language.Vietnamese).Title.Source);
        Assert.Equal("Đơn vị nhỏ nhất mà Kubernetes chạy.[^1]", pod.In(Language.Vietnamese).ShortAnswer.Source);
    }

    [Fact]
    public void A_question_without_context_and_sources_has_none()
    {
        using var content = ContentDirectory.Good();

        var node = content.Bank().Find(NodeId)!;

        Assert.Null(node.English.Context);
        Assert.True(node.English.Sources.IsEmpty);
        Assert.Empty(node.Tags);
        Assert.Empty(node.Suggested);
    }

    [Fact]
    public void A_topic_is_what_its_file_says()
    {
        using var content = ContentDirectory.Good();

        var topic = Assert.Single(content.Bank().Topics);

        Assert.Equal("kubernetes", topic.Id.Value);
        Assert.Equal("Kubernetes", topic.Name.English);
        Assert.Equal(new Localized("Running containers across many machines.", "Chạy container trên nhiều máy."), topic.Description);
        Assert.Equal(10, topic.Order);
        Assert.Equal(["k8s", "kube"], topic.Aliases);
    }

    [Fact]
    public void Windows_line_ends_and_a_byte_order_mark_change_nothing()
    {
        using var content = ContentDirectory.Good();
        var expected = content.Bank().Find(PodId)!.English;
        var windows = Samples.Pod.ReplaceLineEndings("\r\n");

        content.WriteBytes(ContentDirectory.Pod, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(windows)]);

        Assert.Equal(expected, content.Bank().Find(PodId)!.English);
    }

    [Fact]
    public void The_first_line_of_a_section_keeps_its_indentation()
    {
        using var content = ContentDirectory.Good().Edit(ContentDirectory.Node, "A machine that", "\n  - A machine that");

        Assert.Equal("  - A machine that runs Pods.", content.Bank().Find(NodeId)!.English.Answer.Source);
    }

    [Fact]
    public void A_draft_can_be_suggested_but_is_not_asked()
    {
        using var content = ContentDirectory.Good()
            .Edit(ContentDirectory.Node, "level: senior", "level: senior\nstatus: draft")
            .Delete(ContentDirectory.NodeInVietnamese);

        var loaded = Assert.IsType<Loaded>(content.Load());

        Assert.Empty(loaded.Warnings);
        Assert.Equal([PodId], loaded.Bank.Questions.Select(question => question.Id));
        Assert.Equal([NodeId], loaded.Bank.Questions[0].Suggested);
    }

    [Fact]
    public void Warnings_leave_the_bank_in_use()
    {
        using var content = ContentDirectory.Good().Delete(ContentDirectory.NodeInVietnamese);

        var loaded = Assert.IsType<Loaded>(content.Load());

        Assert.Equal("translation-missing", Assert.Single(loaded.Warnings).Code);
        Assert.Null(loaded.Bank.Find(NodeId)!.Vietnamese);
    }

    [Fact]
    public void A_topic_without_questions_is_not_in_the_bank()
    {
        using var content = ContentDirectory.Good().Write("docker/topic.yaml", Samples.Topic.Replace("[k8s, kube]", "[]", StringComparison.Ordinal));

        Assert.Equal(["kubernetes"], content.Bank().Topics.Select(topic => topic.Id.Value), StringComparer.Ordinal);
    }

    [Fact]
    public void A_readme_and_other_programs_files_are_passed_over()
    {
        using var content = ContentDirectory.Good()
            .Write("README.md", "about the bank")
            .Write("kubernetes/README.md", "about the topic")
            .Write("kubernetes/picture.svg", "<svg/>")
            .Write("kubernetes/.kubernetes-pod.md.swp", "half")
            .Write("drawings/pod.svg", "<svg/>")
            .Write(".git/description.md", "not ours");

        Assert.Empty(content.Problems());
    }

    [Fact]
    public void A_cancelled_load_ends()
    {
        using var content = ContentDirectory.Good();

        Assert.Throws<OperationCanceledException>(() => BankLoader.Load(content.Folder, new CancellationToken(canceled: true)));
    }
}
