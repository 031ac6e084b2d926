namespace InterviewBot.Content.Tests;

/// <summary>Holds <c>docs/writing-questions.md</c> to what the program does.</summary>
public class DocumentTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Root(), "docs", "writing-questions.md"));

    [Fact]
    public void The_document_lists_every_kind_of_problem_in_order_with_its_severity()
    {
        var listed = Lines.Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells is ["", _, "error" or "warning" or "advice", not "", not "", ""])
            .Select(cells => $"{cells[1]} {cells[2]}");

        Assert.Equal(
            ProblemCodes.All.Select(code => $"`{code}` {code.Severity.Name}"), listed, StringComparer.Ordinal);
    }

    [Fact]
    public void The_documents_example_has_no_problem()
    {
        using var content = ContentDirectory.Empty()
            .Write("docker/topic.yaml", Example("```yaml", after: "## A topic"))
            .Write("docker/docker-image-layers.md", Example("````markdown", after: "## A question"))
            .Write("docker/docker-image-layers.vi.md", Example("````markdown", after: "## The translation"))
            .Write("docker/docker-volumes.md", Samples.Node)
            .Write("docker/docker-volumes.vi.md", Samples.NodeInVietnamese);

        Assert.Empty(content.Problems());
    }

    private static string Example(string fence, string after)
    {
        var lines = Lines.SkipWhile(line => line != after).SkipWhile(line => line != fence).Skip(1);
        return string.Join('\n', lines.TakeWhile(line => line != fence[..fence.AsSpan().IndexOfAnyExcept('`')]));
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "InterviewBot.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside of the repository.");
        }

        return folder;
    }
}
