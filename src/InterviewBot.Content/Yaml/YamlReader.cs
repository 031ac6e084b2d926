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
        var parser = new Parser(new StringReader(source.Text.Substring(start, length)));
        try
        {
            return new YamlTreeBuilder(parser, start, problems).Build();
        }
        catch (YamlException e)
        {
            problems.Add(ProblemCodes.YamlSyntax, start + (int)e.Start.Index, $"This is not valid YAML: {Sentence(e.Message)}", WriteItSo);
        }
        catch (InvalidOperationException)
        {
            // The scanner's way to say that a flow collection is cut short, as in "tags: [a" before the next key.
            var place = start + (int)(parser.Current?.End.Index ?? 0);
            problems.Add(ProblemCodes.YamlSyntax, place, "This is not valid YAML: a list or mapping is not closed.", WriteItSo);
        }

        return null;
    }

    private static string Sentence(string message)
    {
        var text = message.ReplaceLineEndings(" ").TrimEnd('.', ' ') + ".";
        return char.ToLowerInvariant(text[0]) + text[1..];
    }
}
