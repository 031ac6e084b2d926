using FsCheck;
using FsCheck.Fluent;

namespace InterviewBot.Engine.Tests.Markup;

/// <summary>Text as someone writes it who wants to break out of it.</summary>
public sealed record AnyText(string Text)
{
    public override string ToString() => System.Text.Json.JsonSerializer.Serialize(Text);
}

/// <summary>Markdown as an author, or a fuzzer, might write it; without footnotes and tables, whose parts repeat words.</summary>
public sealed record AnyMarkdown(string Source)
{
    public override string ToString() => System.Text.Json.JsonSerializer.Serialize(Source);
}

public static class HostileText
{
    private static readonly string[] Snippets =
    [
        "a", "b", "word", "Từ", "tiếng Việt", "漢字", "🙂", "👩‍👩‍👧‍👦", "e\u0301", " ", " ", "  ", "\n", "\n", "\n\n", "\t", "\r\n", "\u00A0",
        "\u3000", "\u200B", "\u2028", "\u0085", "\f", "\v", "\0", "\u001B", "\u202E", "\uFEFF", "\uD800", "*", "**", "_", "__", "***", "`", "```", "~~~",
        "\\", "\\\\", "&", "&amp;", "&#10;", "&nbsp;", "<", "<b>", "</b>", "<!-- ", "http://a.b", "<http://a.b>", "[", "]", "(", ")",
        "[a](b)", "![a](b)", "[x]: y", "|", "| - |", "\n---\n", "\n===\n", "# ", "\n# ", "- ", "\n- ", "\n  - ", "1. ", "\n2) ", "> ",
        "\n> ", "    ", "\n    ", "!", ":", ".", "-", "+", "=", "[ ] ", "[x] ", "{", "}", "$", "'", "\"", "@", "^", "~",
    ];

    private static readonly string[] Blocks =
    [
        "# Title", "## **Bold** and `code`", "Plain words, and more of them. A second sentence! A third?",
        "*em* **strong** ***both*** a*b*c **a**b _c_", "`code | pipe` and ``a`b``", "[a link](https://example.org/a_(b)?c=d&e=f) after",
        "![an image](https://example.org/i.png)", "<https://example.org>", "line one\\\nline two  \nline three", "- a\n- b\n  - c\n\n    more\n- d",
        "3. three\n4. four\n   1. one", "- [x] done\n- [ ] open", "> quoted\n> - item\n>\n> > deeper", "```csharp\nvar a = 1;\n\n  b();\n```",
        "~~~\n```\n~~~", "    indented code", "- ```\n  in a list\n  ```", "***", "&lt;b&gt; &copy; \\*not em\\*", "[ref]\n\n[ref]: https://example.org 'T'",
        "> 1. a\n>\n>    b\n> 2. c", "- \n- after an empty one", "-\n\n  late", "Setext\n===", "1) a\n2) b\n\n* c\n+ d",
    ];

    public static Arbitrary<AnyText> Texts() => TextGen.Select(text => new AnyText(text)).ToArbitrary();

    public static Arbitrary<AnyMarkdown> Documents() => Gen.OneOf(
            TextGen.ListOf().Select(texts => string.Join(' ', texts)),
            Gen.Frequency((4, Gen.Elements(Blocks)), (1, TextGen), (1, LongWords)).ListOf().Select(blocks => string.Join("\n\n", blocks)))
        .Where(source => !source.Contains("[^", StringComparison.Ordinal) && !HasTable(source))
        .Select(source => new AnyMarkdown(source))
        .ToArbitrary();

    private static Gen<string> TextGen => Gen.OneOf(
        Gen.Elements(Snippets).ListOf().Select(string.Concat),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""));

    private static Gen<string> LongWords => Gen.Elements("x", "漢", "👩‍👩‍👧‍👦", "*", "**b**", "`", "[a](b)", "word ", "&amp;").ListOf(150).Select(string.Concat);

    private static bool HasTable(string source) => source.Contains('|') && source.Contains('-');
}
