using System.Text.RegularExpressions;

namespace InterviewBot.Bank.Tests.Running;

/// <summary>Tries a pattern, the first line, on each of the other lines.</summary>
internal static class RegexCode
{
    public static CodeRun Run(string code, TimeSpan limit)
    {
        var lines = code.Split('\n');
        try
        {
            var pattern = new Regex(lines[0], RegexOptions.CultureInvariant, limit);
            return new Printed(string.Join('\n', lines.Skip(1).Select(subject => pattern.Match(subject) is { Success: true } match ? $"match: {match.Value}" : "no match")));
        }
        catch (RegexParseException exception)
        {
            return new Failed(exception.Message);
        }
        catch (RegexMatchTimeoutException exception)
        {
            return new Failed(exception.Message);
        }
    }
}
