using InterviewBot.Content.Documents;
using Markdig.Syntax.Inlines;

namespace InterviewBot.Content.Rules;

/// <summary>HTML is not rendered, so a tag would show as it is written.</summary>
internal static class HtmlRules
{
    public static void Check(QuestionDocument document)
    {
        foreach (var literal in document.Markup.Literals)
        {
            if (FindTag(document.Body, literal) is { } tag)
            {
                document.Report(
                    ProblemCodes.RawHtml,
                    tag,
                    "HTML is not rendered; people would see the tag.",
                    "Write Markdown instead, or `<put it in code>`.");
            }
        }
    }

    private static int? FindTag(string body, LiteralInline literal)
    {
        var from = Math.Max(0, literal.Span.Start);
        var end = Math.Min(body.Length, literal.Span.End + 1);
        for (var at = body.IndexOf('<', from, end - from); at >= 0; at = body.IndexOf('<', at + 1, end - at - 1))
        {
            var escaped = literal.IsFirstCharacterEscaped && at <= from + 1;
            if (!escaped && OpensTag(body.AsSpan(at + 1)))
            {
                return at;
            }
        }

        return null;
    }

    private static bool OpensTag(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("!--"))
        {
            return true;
        }

        var name = rest.StartsWith("/") ? rest[1..] : rest;
        var line = rest.IndexOf('\n') is var end and >= 0 ? rest[..end] : rest;
        return name.Length > 0 && char.IsAsciiLetter(name[0]) && line.Contains('>');
    }
}
