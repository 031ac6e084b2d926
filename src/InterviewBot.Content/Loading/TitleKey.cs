using System.Text;
using InterviewBot.Engine.Markup;
using Markdig.Syntax;

namespace InterviewBot.Content.Loading;

internal static class TitleKey
{
    /// <summary>
    /// The same for titles that ask the same: without formatting, letter case, white space and the mark at the end. Other
    /// punctuation stays, for "What is C#?" and "What is C++?" are two questions.
    /// </summary>
    public static string? Of(HeadingBlock title)
    {
        var key = new StringBuilder();
        foreach (var word in MarkdownPlainText.Of([title]).Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            key.Append(word.ToUpperInvariant()).Append(' ');
        }

        var text = key.ToString().TrimEnd(' ', '?', '.', '!');
        return text.Length == 0 ? null : text;
    }
}
