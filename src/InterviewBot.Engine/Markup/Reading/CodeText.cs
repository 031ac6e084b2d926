using System.Buffers;
using Markdig.Syntax;

namespace InterviewBot.Engine.Markup.Reading;

/// <summary>What a block of code holds.</summary>
public static class CodeText
{
    private const int MaxLanguageLength = 32;

    private static readonly SearchValues<char> LanguageLetters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+#._-");

    /// <summary>Without empty lines at either end; empty when nothing of it can be seen.</summary>
    public static string Of(CodeBlock block)
    {
        var text = CleanText.Preformatted(block.Lines.ToString()).TrimEnd();
        var start = 0;
        for (var index = 0; index < text.Length && char.IsWhiteSpace(text[index]); index++)
        {
            start = text[index] == '\n' ? index + 1 : start;
        }

        return CleanText.IsBlank(text) ? "" : text[start..];
    }

    /// <summary>The language's name; null when there is none, or none that is a name.</summary>
    public static string? LanguageOf(CodeBlock block)
        => block is FencedCodeBlock { Info: { Length: > 0 and <= MaxLanguageLength } info } && !info.AsSpan().ContainsAnyExcept(LanguageLetters)
            ? info
            : null;
}
