using System.Buffers;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace InterviewBot.Terminal.Tests.Scripted;

/// <summary>Text that tries to steer the terminal it is shown on.</summary>
public sealed record AnyText(string Text)
{
    public override string ToString() => JsonSerializer.Serialize(Text);
}

/// <summary>Markdown of all kinds of blocks, with such text in it.</summary>
public sealed record AnyMarkdown(string Source)
{
    public override string ToString() => JsonSerializer.Serialize(Source);
}

public static class HostileText
{
    private static readonly SearchValues<char> Harmful = SearchValues.Create(
    [
        .. Enumerable.Range(0x00, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(code => (char)code).Where(control => control != '\n'),
        '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069',
    ]);

    private static readonly string[] Snippets =
    [
        "\u001B[2J", "\u001B]0;title\u0007", "\u001B]8;;http://evil.example\u001B\\", "\u009B31m", "\u0090q\u009C", "\u0007", "\b", "\r", "\u007F",
        "\0", "\u202E", "\u202A", "\u2066", "\u2069", "\u2028", "\u0085", "\t", "\uD800", "[red]x[/]", "[[", "word", " ", "漢字", "👩‍👩‍👧‍👦",
        "e\u0301", "Tiếng Việt", "a", "\u200B", "averyveryverylongwordthatfitsnowhere", "\u00A0",
    ];

    private static readonly string[] Templates =
    [
        "# {0}", "{0}", "**{0}** and *{0}*", "`{0}`", "```{0}\n{0}\n\tcode {0}\n```", "    {0}", "- {0}\n  - {0}\n    1. {0}\n       - {0}\n         - {0}",
        "9. {0}\n10. {0}", "> {0}\n> > {0}", "| {0} | b |\n|---|--:|\n| {0} | `{0}` |\n| c |", "| a | b | c | d | e |\n|-|-|-|-|-|\n| 1 | {0} | 3 | 4 | 5 |",
        "[{0}](https://example.org/{0})", "![{0}](http://a.b/c.png)", "<https://example.org/{0}>", "- [x] {0}\n- [ ] {0}", "***", "a[^1]\n\n[^1]: [{0}](https://e.org) {0}",
    ];

    public static Arbitrary<AnyText> Texts() => TextGen.Select(text => new AnyText(text)).ToArbitrary();

    public static Arbitrary<AnyMarkdown> Documents()
        => Gen.Elements(Templates).SelectMany(template => TextGen.Select(text => template.Replace("{0}", text, StringComparison.Ordinal)))
            .ListOf()
            .Select(blocks => new AnyMarkdown(string.Join("\n\n", blocks)))
            .ToArbitrary();

    /// <summary>Whether a terminal would only show it, line by line; says so by its own list, not by the code's.</summary>
    public static bool IsHarmless(string output) => !output.AsSpan().ContainsAny(Harmful);

    private static Gen<string> TextGen => Gen.OneOf(
        Gen.Elements(Snippets).ListOf().Select(string.Concat),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""));
}
