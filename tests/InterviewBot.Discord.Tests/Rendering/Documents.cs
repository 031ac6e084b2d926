using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using InterviewBot.Engine.Markup;

namespace InterviewBot.Discord.Tests.Rendering;

/// <summary>Text as someone writes it who wants to break out of it.</summary>
public sealed record AnyText(string Text)
{
    public override string ToString() => JsonSerializer.Serialize(Text);
}

/// <summary>Markdown as an author writes it, as a fuzzer does, or made of a person's text.</summary>
public sealed record AnyMarkdown(string Source)
{
    public Markdown Markdown => Markdown.FromContent(Source);

    public override string ToString() => JsonSerializer.Serialize(Source);
}

/// <summary>Generates the two.</summary>
public static class Documents
{
    private static readonly string[] Snippets =
    [
        "a", "b", "word", "Từ", "tiếng Việt", "漢字", "🙂", "👩‍👩‍👧‍👦", "e\u0301", " ", " ", "  ", "\n", "\n", "\n\n", "\t", "\r\n", "\u00A0",
        "\u3000", "\u200B", "\u2028", "\u2066", "\u0085", "\f", "\v", "\0", "\u001B", "\u202E", "\uFEFF", "\uD800", "\uDC00", "\u2800", "\u3164",
        "*", "**", "_", "__", "***", "~~", "||", "`", "``", "```", "~~~", "\\", "\\\\", "&", "&amp;", "&#10;", "&lt;b&gt;", "<", ">", "<b>", "</b>", "\"",
        "http://a.b", "https://", "<http://a.b>", "<a@b.cc>", "[", "]", "(", ")", "](", "[a](b)", "[a](https://a.b/?c=\"d\"&e)", "[a](javascript:b)",
        "[](https://a.b)", "![](https://a.b/*c*_d_)", "[x](mailto:a@b.cc)", "[`c` *d*](https://a.b/(c))", "[^1]", "[^2]", "\n\n[^1]: ", "\n\n[^2]: b [^1]",
        "| ", " | ", "|-|-|", "\n---\n", "\n===\n", "# ", "\n# ", "#", "- ", "\n- ", "\n  - ", "+ ", "1. ", "\n2) ", "1.", "> ", "\n> ", ">>> ", "-# ", "\n-# ",
        "    ", "\n    ", "@", "@everyone", "@here", "<@1234567890123456789>", "<@&1234567890123456789>", "<#1234567890123456789>", "<t:1234567890:R>",
        "</help:1234567890123456789>", "<:smile:1234567890123456789>", "<a:smile:1234567890123456789>", "<id:customize>", "<+15551234567>", ":smile:", ":",
        "discord.gg/abc", "discord.com/invite/abc", "steam://run", "¯\\_(ツ)_/¯", "[ ] ", "[x] ", "'", "!", ".", "csharp\n",
    ];

    private static readonly string[] Blocks =
    [
        "# Title", "## **Bold** and `code`", "#### Deep", "# C#", "Plain words, and more of them. A second sentence! A third?", "*em* **strong** ***both*** a*b*c **a**b _c_",
        "`code` **`bold code`** [`linked code`](https://example.org) `` a`b `` ``` `` ```", "[a link](https://example.org/a_(b)?c=d&e=f) after", "![an image](https://example.org/i.png)",
        "[example.com](https://example.org) [https://a.example](https://b.example) [a [b] c](https://a.b) [x_y_z](https://a.b)", "<https://example.org/a_b_c>",
        "line one\\\nline two  \nline three", "- a\n- b\n  - c\n\n    more\n    - d\n      - e\n- f", "3. three\n4. four\n   1. one\n      - two", "- [x] done\n- [ ] open\n- [ ]",
        "> quoted\n> - item\n>\n> > deeper `code`\n> > ```\n> > code\n> > ```", "```csharp\nvar a = 1;\n\n  b<T>();\n```", "~~~\n```\n~~~", "~~~~\n``````\n~~~~", "    indented code",
        "- ```\n  in a list\n\n  more\n  ```", "- > quoted in a list\n  >\n  > more", "***", "&lt;b&gt; &copy; \\*not em\\*", "Setext\nof two\n===", "```\n \n```", "> ", "- \n- a", "- - a",
        "A fact.[^1] Another.[^2]\n\n[^1]: [Where](https://example.org/1)\n[^2]: A book, *p. 3*", "Again[^1]\n\n[^1]:\n    two\n\n    paragraphs",
        "| a | b |\n|---|--:|\n| 1 | 漢字 |\n| **x** | |", "| a | [b](https://example.org) |\n|:-:|---|\n| 1[^1] | 2 |\n\n[^1]: [W](https://example.org)",
        "- | a | b |\n  |---|---|\n  | c | d |", "| one | two | three |\n|---|---|---|\n| a rather long cell of many words | another long one | `c` |",
    ];

    public static Arbitrary<AnyText> Texts() => Soup.Select(text => new AnyText(text)).ToArbitrary();

    public static Arbitrary<AnyMarkdown> Markdowns() => Gen.OneOf(
            Soup,
            Soup.Select(text => Markdown.Escape(text).Source),
            Gen.Frequency((12, Gen.Elements(Blocks)), (2, Soup), (1, Long), (1, Deep), (1, Wide)).ListOf().Select(blocks => string.Join("\n\n", blocks)))
        .Select(source => new AnyMarkdown(source))
        .ToArbitrary();

    private static Gen<string> Soup => Gen.OneOf(
        Gen.Elements(Snippets).ListOf().Select(string.Concat),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""));

    /// <summary>Of a paragraph, a list, a table, code or styles more than a message holds.</summary>
    private static Gen<string> Long =>
        from piece in Gen.Elements("word ", "漢字", "👩‍👩‍👧‍👦", "&amp;", "*a*b", "- item\n", "- item of *some* words\n", "| a | b |\n", "\\<", "[^1] ", "[a](https://a.b) ")
        from count in Gen.Choose(200, 900)
        from frame in Gen.Elements("{0}", "| a | b |\n|---|---|\n{0}", "```\n{0}\n```", "> {0}", "A[^1] {0}\n\n[^1]: [W](https://example.org)", "# {0}")
        select frame.Replace("{0}", string.Concat(Enumerable.Repeat(piece, count)), StringComparison.Ordinal);

    private static Gen<string> Deep =>
        from marker in Gen.Elements("> ", "- ", "1. ", "> - ")
        from depth in Gen.Choose(5, 40)
        select string.Concat(Enumerable.Repeat(marker, depth)) + "deep **down**";

    private static Gen<string> Wide =>
        from columns in Gen.Choose(15, 40)
        from rows in Gen.Choose(1, 12)
        let row = string.Concat(Enumerable.Repeat("| *a* ", columns)) + "|\n"
        select row + string.Concat(Enumerable.Repeat("|---", columns)) + "|\n" + string.Concat(Enumerable.Repeat(row, rows));
}
