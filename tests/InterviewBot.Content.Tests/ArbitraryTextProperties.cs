using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace InterviewBot.Content.Tests;

public class ArbitraryTextProperties
{
    private static readonly string[] Scraps =
    [
        "# ", "## ", "### ", "Short answer", "Answer", "Key points", "\n", "\n\n", "\n- ", "\n1. ", "    ", "\t", "> ", "```", "```yaml\n", "`", "*", "**", "_",
        "[", "]", "(", ")", "![", "](", "https://a.b", "[^1]", "[^2]", "\n[^1]: ", "[^1]: [T](https://a.b)", "[^x", "[a]: b\n", "|", "|-", "---", "===", "<", "<b>",
        "<!--", "<https://a.b>", "</", "&amp;", "&#0;", "\\", "- [ ] ", "~", "é", "😀", "\u2028", "\r", "\r\n", "\uFEFF", "words", " ",
    ];

    [Property(MaxTest = 1000)]
    public Property Any_text_is_a_question_or_has_problems_on_its_lines()
        => Prop.ForAll(
            Gen.Elements(Scraps).ListOf().Resize(60).Select(scraps => string.Concat(scraps)).ToArbitrary(),
            text => ProblemsAreIn($"---\nlevel: senior\n---\n{text}"));

    [Property(MaxTest = 300)]
    public Property Any_damage_to_a_question_leaves_a_question_or_problems_on_its_lines()
        => Prop.ForAll(
            (from at in Gen.Choose(0, Samples.Pod.Length)
             from length in Gen.Choose(0, 30)
             from scrap in Gen.Elements(Scraps)
             select Samples.Pod[..at] + scrap + Samples.Pod[Math.Min(Samples.Pod.Length, at + length)..]).ToArbitrary(),
            ProblemsAreIn);

    [Property(MaxTest = 200)]
    public void Any_bytes_are_a_question_or_have_problems(byte[] bytes)
    {
        using var content = ContentDirectory.Good().WriteBytes(ContentDirectory.Node, bytes);

        Assert.IsType<Broken>(content.Load());
    }

    private static void ProblemsAreIn(string text)
    {
        using var content = ContentDirectory.Good().Write(ContentDirectory.Pod, text);

        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n').Length;
        Assert.All(content.Problems().Where(problem => problem.File == ContentDirectory.Pod), problem => Assert.InRange(problem.Line, 0, lines));
    }
}
