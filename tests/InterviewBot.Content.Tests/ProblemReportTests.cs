namespace InterviewBot.Content.Tests;

/// <summary>What an author is told: all of it at once, by file and line, and how to mend it.</summary>
public sealed class ProblemReportTests
{
    [Fact]
    public void Problems_of_all_files_come_at_once_by_file_and_line()
    {
        using var content = ContentDirectory.Good()
            .Edit(ContentDirectory.Pod, "level: junior", "levle: junior")
            .Edit(ContentDirectory.Pod, "```yaml", "```")
            .Edit(ContentDirectory.Node, "## Answer", "## Answers")
            .Edit(ContentDirectory.Topic, "order: 10", "order: ten");

        Assert.Equal(
            [
                "kubernetes/kubernetes-node.md:4 section-missing",
                "kubernetes/kubernetes-node.md:7 section-unknown",
                "kubernetes/kubernetes-pod.md:2 key-missing",
                "kubernetes/kubernetes-pod.md:2 key-unknown",
                "kubernetes/kubernetes-pod.md:24 code-language",
                "kubernetes/kubernetes-pod.vi.md:18 translation-code",
                "kubernetes/topic.yaml:7 value-invalid",
            ],
            content.Problems().Select(problem => $"{problem.File}:{problem.Line} {problem.Code}"),
            StringComparer.Ordinal);
    }

    [Fact]
    public void A_problem_prints_as_one_line_that_says_where_what_and_how_to_mend_it()
    {
        using var content = ContentDirectory.Good().Edit(ContentDirectory.Node, "A machine.", new string('x', 712));

        Assert.Equal(
            "kubernetes/kubernetes-node.md:5: error short-answer-length: The short answer has 712 characters. Cut it to at most 600.",
            Assert.Single(content.Problems()).ToString());
    }

    [Fact]
    public void A_translation_that_differs_is_told_what_stands_where_in_the_original()
    {
        using var content = ContentDirectory.Good().Edit(ContentDirectory.PodInVietnamese, "1. **Chung network**", "- **Chung network**");

        Assert.Equal(
            "kubernetes/kubernetes-pod.vi.md:13: warning translation-structure: Here the translation has a bullet list of 1 item, "
                + "the original a numbered list of 1 item (line 19). Keep the original's headings, paragraphs, lists, tables and code, one for one.",
            Assert.Single(content.Problems()).ToString());
    }

    [Fact]
    public void A_missing_footnote_is_told_with_its_place_in_the_original()
    {
        using var content = ContentDirectory.Good().Edit(ContentDirectory.PodInVietnamese, "Sống ngắn.[^1]", "Sống ngắn.");

        Assert.Equal(
            "kubernetes/kubernetes-pod.vi.md:26: warning translation-footnotes: This refers to no footnote, line 32 of the original to [^1]. "
                + "Refer to the same footnotes in the same places.",
            Assert.Single(content.Problems()).ToString());
    }

    [Fact]
    public void A_problem_of_a_whole_file_prints_without_a_line()
    {
        using var content = ContentDirectory.Good().Delete(ContentDirectory.NodeInVietnamese);

        Assert.Equal(
            "kubernetes/kubernetes-node.md: warning translation-missing: There is no Vietnamese translation. Write kubernetes-node.vi.md beside it.",
            Assert.Single(content.Problems()).ToString());
    }
}
