using InterviewBot.Engine.Markup.Reading;
using Markdig.Syntax;

namespace InterviewBot.Discord.Rendering.Markup;

/// <summary>A block of code as lines, fences included.</summary>
internal static class CodeFence
{
    private const string Fence = "```";

    // Discord knows no longer fence, so one within code is broken by a sign that does not show.
    private const string Backticks = "``";
    private const string BrokenBackticks = "`\u200B`";

    /// <summary>None when nothing of the code can be seen.</summary>
    public static List<string> Of(CodeBlock code)
        => CodeText.Of(code) is { Length: > 0 } text ? Of(text, CodeText.LanguageOf(code)) : [];

    /// <param name="code">Clean, with something to see.</param>
    /// <param name="language">Null: none.</param>
    public static List<string> Of(string code, string? language = null)
    {
        // Of a language's name Discord knows no other signs; what it does not take for one it would show as code.
        var isName = language is not null && !language.Contains('#', StringComparison.Ordinal);
        var shown = code.Contains(Fence, StringComparison.Ordinal) ? code.Replace(Backticks, BrokenBackticks, StringComparison.Ordinal) : code;
        return [isName ? Fence + language : Fence, .. shown.Split('\n'), Fence];
    }
}
