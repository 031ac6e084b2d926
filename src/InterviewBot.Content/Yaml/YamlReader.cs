using InterviewBot.Content.Files;
using YamlDotNet.Core;

namespace InterviewBot.Content.Yaml;

/// <summary>Reads the YAML that content may hold: mappings, lists and scalars, and nothing that refers, types or nests deep.</summary>
internal static class YamlReader
{
    private const string WriteItSo
        = "Write each key on a line of its own, as 'key: value', lists as [a, b], and quote text that holds ': ' or ' #'.";

    /// <param name="source">The file.</param>
    /// <param name="start">Where in its text the YAML begins.</param>
    /// <param name="length">How much of the text it is.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <returns>Null when it is no mapping; the problem is reported then.</returns>
    public static YamlMapping? Read(SourceText source, int start, int length, FileProblems problems)
    {
        var text = source.Text.Substring(start, length);
        if (IndentingTab(text) is { } tab)
        {
            problems.Add(ProblemCodes.YamlSyntax, start + tab, "A tab indents this line.", "Indent with spaces.");
            return null;
        }

        var parser = new Parser(new StringReader(text));
        try
        {
            return new YamlTreeBuilder(parser, start, problems).Build();
        }
        catch (YamlException e)
        {
            problems.Add(ProblemCodes.YamlSyntax, start + (int)e.Start.Index, $"This is not valid YAML: {Sentence(e.Message)}", WriteItSo);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // The library's way to say that a list is cut short, as in "tags: [a" before the next key, or that a tag is "!<>".
            var place = start + (int)(parser.Current?.End.Index ?? 0);
            problems.Add(ProblemCodes.YamlSyntax, place, "This is not valid YAML: a list, mapping or tag is not complete.", WriteItSo);
        }

        return null;
    }

    // The parser would name the line where the mapping begins.
    private static int? IndentingTab(string text)
    {
        for (var line = 0; line < text.Length;)
        {
            var indentation = text.AsSpan(line).IndexOfAnyExcept(' ');
            if (indentation >= 0 && text[line + indentation] == '\t')
            {
                return line + indentation;
            }

            var end = text.IndexOf('\n', line);
            line = end < 0 ? text.Length : end + 1;
        }

        return null;
    }

    private static string Sentence(string message)
    {
        var text = message.ReplaceLineEndings(" ").TrimEnd('.', ' ') + ".";
        return char.ToLowerInvariant(text[0]) + text[1..];
    }
}
