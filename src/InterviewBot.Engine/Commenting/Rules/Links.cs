using System.Buffers;

namespace InterviewBot.Engine.Commenting.Rules;

/// <summary>Finds what leads out of a text, as people who advertise write it. Names of things (<c>Node.js</c>, <c>System.IO</c>) do not.</summary>
internal static class Links
{
    private static readonly SearchValues<string> Starts = SearchValues.Create(["://", "www.", "mailto:"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Of a host with a path: <c>t.me/x</c>, <c>bit.ly/y</c>.</summary>
    private static readonly SearchValues<char> HostLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-");

    public static bool IsIn(string text)
    {
        if (text.AsSpan().ContainsAny(Starts))
        {
            return true;
        }

        for (var at = 1; at < text.Length - 1; at++)
        {
            if (text[at] == '/' && EndsWithHost(text.AsSpan(0, at)) && char.IsLetterOrDigit(text[at + 1]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The last word is letters, a dot and two letters or more at the end.</summary>
    private static bool EndsWithHost(ReadOnlySpan<char> before)
    {
        var host = before[(before.LastIndexOfAnyExcept(HostLetters) + 1)..];
        var dot = host.LastIndexOf('.');
        var end = host[(dot + 1)..];
        return dot > 0 && end.Length >= 2 && !end.ContainsAnyExceptInRange('a', 'z') && char.IsAsciiLetterOrDigit(host[0]);
    }
}
