using static InterviewBot.Content.Tests.StrictSamples;

namespace InterviewBot.Content.Tests;

/// <summary>For every kind of advice an excellent bank and the one thing that calls for it.</summary>
internal static class AdviceCases
{
    private const string Junior = "kubernetes/sample-junior.md";
    private const string JuniorVi = "kubernetes/sample-junior.vi.md";
    private const string Middle = "kubernetes/sample-middle.md";
    private const string Senior = "kubernetes/sample-senior.md";
    private const string Twin = "kubernetes/sample-twin.md";
    private const string TwinVi = "kubernetes/sample-twin.vi.md";

    public static readonly IReadOnlyList<ProblemCases.Case> All =
    [
        new("short-answer-echo", $"{Junior}:8", content => content.Edit(Junior, ShortAnswer("junior"), "This junior0 is JUNIOR0.[^1]")),
        new("short-answer-echo", $"{JuniorVi}:3", content => content.Edit(JuniorVi, ShortAnswer("junior"), "Junior0 là junior0.[^1]")),

        new("sentence-length", $"{Junior}:14", content => content.Edit(Junior, Paragraph("junior", 1), Sentence("junior", 1, words: 41))),
        new("sentence-length", $"{Junior}:26", content => content.Edit(Junior, "- junior93", $"- {Sentence("junior", 1, words: 41)}")),
        new("sentence-length", $"{JuniorVi}:9", content => content.Edit(JuniorVi, Sentence("junior", 10), Sentence("junior", 1, words: 49))),
        new("paragraph-length", $"{Junior}:16", content => content.Edit(Junior, Paragraph("junior", 2), Paragraph("junior", 2, sentences: 8))),
        new("paragraph-length", $"{JuniorVi}:9", content => content.Edit(JuniorVi, Paragraph("junior", 1, sentences: 5), Paragraph("junior", 5, sentences: 10))),
        new("answer-length", $"{Junior}:12", content => content.Edit(Junior, Paragraph("junior", 3), "")),
        new("answer-length", $"{Junior}:12", content => content.Edit(Junior, Paragraph("junior", 3), string.Join("\n\n", Enumerable.Range(20, 9).Select(number => Paragraph("junior", number))))),
        new("answer-length", $"{JuniorVi}:7", content => content.Edit(JuniorVi, Paragraph("junior", 3, sentences: 5), "x")),

        new("source-count", $"{Junior}:6", content => content.Edit(Junior, "[^2]: [Two](https://example.org/2)", "").Edit(Junior, "[^2]", "")),
        new("source-count", $"{Junior}:6", content => content.Edit(Junior, "(https://example.org/2)\n", string.Concat(
            "(https://example.org/2)\n", string.Concat(Enumerable.Range(3, 4).Select(number => $"[^{number}]: [More](https://example.org/{number})\n"))))),

        new("question-similar", $"{Twin}:6", content => content.Write(Twin, English("junior", "junior", "sample-middle", "sample-senior")
            .Replace("# What is junior0?", "# Who is twin0?", StringComparison.Ordinal)).Write(TwinVi, Vietnamese("twin"))),
        new("question-similar", $"{Twin}:6", content => content.Write(Twin, English("twin", "junior", "sample-middle", "sample-senior"))
            .Write(TwinVi, Vietnamese("junior"))),

        new("suggested-count", $"{Junior}:3", content => content.Edit(Junior, ", sample-senior]", "]")),
        new("suggested-count", Senior, content => content.Edit(Senior, "[sample-junior, sample-middle]", "[]")),
        new("suggested-ladder", $"{Junior}:3", content => content.Edit(Junior, "sample-middle, sample-senior", "sample-middle").Edit(Middle, ", sample-senior", "")),
        new("suggested-ladder", $"{Middle}:3", content => content.Edit(Junior, "sample-middle, sample-senior", "sample-middle").Edit(Middle, ", sample-senior", "")),
        new("suggested-ladder", $"{Junior}:3", content => content.Edit(Junior, "sample-middle, ", "").Edit(Senior, "[sample-junior, sample-middle]", "[sample-junior]")),
        new("suggested-ladder", $"{Senior}:3", content => content.Edit(Senior, "[sample-junior, sample-middle]", "[sample-twin]")
            .Write(Twin, English("twin", "senior", "sample-senior")).Write(TwinVi, Vietnamese("twin"))),
    ];
}
