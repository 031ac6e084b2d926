using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using InterviewBot.Engine.Localization;

namespace InterviewBot.Engine.Commenting.Rules;

/// <summary>
/// Finds what leads out of a text, as people who advertise write it: what has a scheme, and a host with a path, a query or a port. Names of
/// things (<c>Node.js</c>, <c>System.IO</c>) do not, nor addresses within a cluster.
/// </summary>
internal static class Links
{
    private static readonly SearchValues<string> Starts = SearchValues.Create(["://", "www.", "mailto:"], StringComparison.Ordinal);

    /// <summary>What a host ends at where more of a link follows.</summary>
    private static readonly SearchValues<char> HostEnds = SearchValues.Create("/?#:");

    /// <summary>No top-level domain has these names; files, and hosts that nobody outside reaches, end with them.</summary>
    private static readonly FrozenSet<string> NeverPublic
        = new[] { "cs", "internal", "js", "lan", "local", "localhost", "svc", "test", "ts" }.ToFrozenSet();

    public static bool IsIn(string text)
    {
        var read = AsRead(text);
        if (read.AsSpan().ContainsAny(Starts))
        {
            return true;
        }

        for (var at = 1; at < read.Length - 1; at++)
        {
            if (HostEnds.Contains(read[at]) && GoesOn(read[at], read[at + 1]) && EndsWithHost(read.AsSpan(0, at)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Apps open <c>T.ME/x</c>, <c>vídụ.vn/x</c> and what has invisible signs within just so.</summary>
    private static string AsRead(string text)
    {
        var folded = TextFolding.Fold(text);
        return folded.Any(IsInvisible) ? string.Concat(folded.Where(letter => !IsInvisible(letter))) : folded;

        static bool IsInvisible(char letter) => char.GetUnicodeCategory(letter) is UnicodeCategory.Format;
    }

    private static bool GoesOn(char end, char next) => end switch
    {
        '/' => !char.IsWhiteSpace(next),
        ':' => char.IsAsciiDigit(next),
        _ => char.IsLetterOrDigit(next),
    };

    /// <summary>The last word is letters, a dot and two letters or more at the end.</summary>
    private static bool EndsWithHost(ReadOnlySpan<char> before)
    {
        var start = before.Length;
        while (start > 0 && (char.IsLetterOrDigit(before[start - 1]) || before[start - 1] is '.' or '-'))
        {
            start--;
        }

        var host = before[start..];
        var dot = host.LastIndexOf('.');
        var end = host[(dot + 1)..];
        return dot > 0 && char.IsLetterOrDigit(host[0]) && end.Length >= 2 && IsWord(end)
            && !NeverPublic.GetAlternateLookup<ReadOnlySpan<char>>().Contains(end);
    }

    private static bool IsWord(ReadOnlySpan<char> end)
    {
        foreach (var letter in end)
        {
            if (!char.IsLetter(letter))
            {
                return false;
            }
        }

        return true;
    }
}
