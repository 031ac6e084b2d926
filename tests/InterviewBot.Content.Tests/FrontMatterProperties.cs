using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Content.Tests;

public class FrontMatterProperties
{
    private const string Body = """
        # What is a Node?
        ## Short answer
        A machine.
        ## Answer
        A machine.
        ## Key points
        - a
        - b
        - c
        """;

    private static readonly string[] Scraps =
    [
        "level", "tags", "suggested", "status", "draft", "senior", "a", "-", ":", ": ", "\n", "\n  ", "\n- ", "[", "]", "{", "}", ", ",
        "'", "\"", "#", " #", "&a ", "*a", "!t ", "!!int ", "|", ">", "%", "@", "`", "?", "? ", "~", "\t", "\\", "\\U00110000", "---", "\n---\n",
        "\n...\n", "é", "\u2028", "😀", "<<", "0", "\"\\x",
    ];

    [Property(MaxTest = 1000)]
    public Property Any_front_matter_is_read_or_has_problems_on_its_lines()
        => Prop.ForAll(
            Gen.Elements(Scraps).ListOf().Select(scraps => string.Concat(scraps)).ToArbitrary(),
            yaml => ProblemsAreIn(ContentDirectory.Node, $"---\n{yaml}\n---\n{Body}"));

    [Property(MaxTest = 300)]
    public Property Any_topic_file_is_read_or_has_problems_on_its_lines()
        => Prop.ForAll(
            Gen.Elements([.. Scraps, "name", "en", "vi", "order", "10", "aliases"]).ListOf().Select(scraps => string.Concat(scraps)).ToArbitrary(),
            yaml => ProblemsAreIn(ContentDirectory.Topic, yaml));

    [Property(MaxTest = 200)]
    public Property What_is_written_is_read_back()
        => Prop.ForAll(Heads.ToArbitrary(), head =>
        {
            using var content = ContentDirectory.Good().Write(ContentDirectory.Node, Write(head) + Body);

            var node = content.Bank().Find(QuestionId.Parse("kubernetes-node"));

            Assert.Equal(head.IsDraft, node is null);
            if (node is not null)
            {
                Assert.Equal(head.Level, node.Level);
                Assert.Equal(head.Tags, node.Tags, StringComparer.Ordinal);
                Assert.Equal(head.Suggested, node.Suggested.Select(id => id.Value), StringComparer.Ordinal);
            }
        });

    private static Gen<Head> Heads =>
        from level in Gen.Elements<Level>([.. LevelExtensions.Ladder])
        from tags in Gen.SubListOf("c#", "c++", ".net", "etcd", "control-plane", "1", "null", "-x", "no")
        from suggested in Gen.SubListOf("kubernetes-pod")
        from isDraft in Gen.Elements(true, false)
        from style in Gen.Elements<Func<IReadOnlyList<string>, string>>(Flow, Quoted, Block)
        from keys in Gen.Shuffle<string>(["level", "tags", "suggested", "status"])
        select new Head(level, [.. tags], [.. suggested], isDraft, style, keys);

    private static string Write(Head head)
    {
        var lines = head.Keys.Select(key => key switch
        {
            "level" => $"level: {head.Level.Name}\n",
            "tags" => $"tags: {head.Style(head.Tags)}\n",
            "suggested" => $"suggested: {head.Style(head.Suggested)}\n",
            _ => head.IsDraft ? "status: draft # until reviewed\n" : "",
        });
        return $"---\n{string.Concat(lines)}---\n";
    }

    private static string Flow(IReadOnlyList<string> items) => $"[{string.Join(", ", items)}]";

    private static string Quoted(IReadOnlyList<string> items) => $"[{string.Join(",", items.Select(item => $"\"{item}\""))}]";

    private static string Block(IReadOnlyList<string> items)
        => items.Count == 0 ? "[]" : string.Concat(items.Select(item => $"\n  - '{item}'"));

    private static void ProblemsAreIn(string file, string text)
    {
        using var content = ContentDirectory.Good().Write(file, text);

        var lines = text.Split('\n').Length;
        Assert.All(content.Problems().Where(problem => problem.File == file), problem => Assert.InRange(problem.Line, 0, lines));
    }

    private sealed record Head(
        Level Level, string[] Tags, string[] Suggested, bool IsDraft, Func<IReadOnlyList<string>, string> Style, string[] Keys);
}
