using System.Collections.Immutable;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Content.Tests;

/// <summary>A content folder of its own for a test, good until something is written into it; gone when the test is over.</summary>
internal sealed class ContentDirectory : IDisposable
{
    public const string Topic = "kubernetes/topic.yaml";
    public const string Pod = "kubernetes/kubernetes-pod.md";
    public const string PodInVietnamese = "kubernetes/kubernetes-pod.vi.md";
    public const string Node = "kubernetes/kubernetes-node.md";
    public const string NodeInVietnamese = "kubernetes/kubernetes-node.vi.md";

    private ContentDirectory() => Folder = Directory.CreateTempSubdirectory("interviewbot-content-").FullName;

    public string Folder { get; }

    public static ContentDirectory Empty() => new();

    /// <summary>One topic with two questions, both translated, without a problem.</summary>
    public static ContentDirectory Good() => new ContentDirectory()
        .Write(Topic, Samples.Topic)
        .Write(Pod, Samples.Pod)
        .Write(PodInVietnamese, Samples.PodInVietnamese)
        .Write(Node, Samples.Node)
        .Write(NodeInVietnamese, Samples.NodeInVietnamese);

    /// <summary>One topic with a question of each level, both languages, without a problem and without need of advice.</summary>
    public static ContentDirectory Excellent()
    {
        var content = new ContentDirectory().Write(Topic, Samples.Topic);
        string[] levels = ["junior", "middle", "senior"];
        foreach (var level in levels)
        {
            content
                .Write($"kubernetes/sample-{level}.md", StrictSamples.English(level, level, [.. levels.Where(other => other != level).Select(other => $"sample-{other}")]))
                .Write($"kubernetes/sample-{level}.vi.md", StrictSamples.Vietnamese(level));
        }

        return content;
    }

    public ContentDirectory Write(string file, string text)
    {
        WriteBytes(file, System.Text.Encoding.UTF8.GetBytes(text));
        return this;
    }

    public ContentDirectory WriteBytes(string file, byte[] bytes)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return this;
    }

    /// <summary>Replaces a text that must be in the file.</summary>
    public ContentDirectory Edit(string file, string from, string to)
    {
        var text = File.ReadAllText(Path.Combine(Folder, file));
        Assert.Contains(from, text, StringComparison.Ordinal);
        return Write(file, text.Replace(from, to, StringComparison.Ordinal));
    }

    public ContentDirectory Delete(string file)
    {
        File.Delete(Path.Combine(Folder, file));
        return this;
    }

    public BankLoading Load(Scrutiny scrutiny = Scrutiny.Usual) => BankLoader.Load(Folder, scrutiny, TestContext.Current.CancellationToken);

    public QuestionBank Bank() => Assert.IsType<Loaded>(Load()).Bank;

    /// <summary>Errors and warnings alike, and advice where it is asked for.</summary>
    public ImmutableArray<ContentProblem> Problems(Scrutiny scrutiny = Scrutiny.Usual) => Load(scrutiny) switch
    {
        Loaded loaded => loaded.Warnings,
        Broken broken => broken.Problems,
        var other => throw new InvalidOperationException($"{other} is a new case."),
    };

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
