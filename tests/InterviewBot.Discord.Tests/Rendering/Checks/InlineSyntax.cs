using System.Text.RegularExpressions;

namespace InterviewBot.Discord.Tests.Rendering.Checks;

/// <summary>What begins anywhere in a line.</summary>
internal static partial class InlineSyntax
{
    public static char? Escape(Cursor here)
        => here.Begins("\\") && here.At + 1 < here.Text.Length && here.Text[here.At + 1] is var sign && !char.IsAsciiLetterOrDigit(sign) && !char.IsWhiteSpace(sign) ? sign : null;

    /// <summary>As many backticks end it as began it; of a space beside a backtick one is taken off.</summary>
    public static (string Content, int End)? Code(Cursor here)
    {
        var ticks = Ticks(here.Text, here.At);
        for (var at = here.At + ticks; ticks > 0 && at < here.Text.Length;)
        {
            var found = Ticks(here.Text, at);
            if (found == ticks && at > here.At + ticks)
            {
                var code = here.Text[(here.At + ticks)..at];
                code = code.TrimStart(' ').StartsWith('`') && code.StartsWith(' ') ? code[1..] : code;
                code = code.TrimEnd(' ').EndsWith('`') && code.EndsWith(' ') ? code[..^1] : code;
                return (code, at + ticks);
            }

            at += Math.Max(found, 1);
        }

        return null;
    }

    /// <summary>A masked link whose text holds no escape, address or emoji; or an address in angle brackets.</summary>
    public static (string Text, string Address, int End)? Link(Cursor here)
    {
        if (Suppressed().Match(here.Text, here.At) is { Success: true } bare)
        {
            return (bare.Groups["address"].Value, bare.Groups["address"].Value, here.At + bare.Length);
        }

        if (Masked().Match(here.Text, here.At) is not { Success: true } masked)
        {
            return null;
        }

        var (text, address) = (masked.Groups["text"].Value, masked.Groups["address"].Value);
        var inside = DiscordReader.Read(text);
        var isAdmitted = !text.Contains('\\', StringComparison.Ordinal) && !inside.Effects.Any(effect => effect.Split(' ')[0] is "link" or "bare" or "ping" or "emoji");
        return isAdmitted && Uri.TryCreate(address, UriKind.Absolute, out _) ? (inside.Text, address, here.At + masked.Length) : null;
    }

    /// <summary>What Discord makes of a text by itself.</summary>
    public static (string Effect, string Text, int End)? Special(Cursor here)
    {
        foreach (var (pattern, effect) in new[] { (Bare(), "bare"), (Mention(), "ping"), (EmojiName(), "emoji"), (Invitation(), "bare") })
        {
            if (pattern.Match(here.Text, here.At) is { Success: true } found)
            {
                return ($"{effect} {found.Value}", found.Value, here.At + found.Length);
            }
        }

        return null;
    }

    /// <summary>The longer of two that could begin here.</summary>
    public static (string Effect, string Content, int End)? Style(Cursor here)
    {
        (string Sign, string Effect)[] pairs = [("**", "bold"), ("__", "underline"), ("~~", "strike"), ("||", "spoiler")];
        var found = pairs.Where(pair => here.Begins(pair.Sign)).Select(pair => Paired(here, pair.Sign, pair.Effect)).FirstOrDefault();
        var emphasis = here.Begins("*") || here.Begins("_") ? Emphasis(here) : null;
        return found is null || (emphasis is not null && emphasis.Value.End >= found.Value.End) ? emphasis : found;
    }

    private static (string Effect, string Content, int End)? Paired(Cursor here, string sign, string effect)
    {
        for (var at = here.At + 2; at < here.Text.Length; at++)
        {
            if (at > here.At + 2 && string.CompareOrdinal(here.Text, at, sign, 0, 2) == 0 && (at + 2 == here.Text.Length || here.Text[at + 2] != sign[0]))
            {
                return (effect, here.Text[(here.At + 2)..at], at + 2);
            }

            at += here.Text[at] == '\\' ? 1 : 0;
        }

        return null;
    }

    private static (string Effect, string Content, int End)? Emphasis(Cursor here)
    {
        var (text, sign) = (here.Text, here.Text[here.At]);
        if (here.At + 1 >= text.Length || (sign == '*' && char.IsWhiteSpace(text[here.At + 1])))
        {
            return null;
        }

        for (var at = here.At + 1; at < text.Length; at++)
        {
            var next = at + 1 < text.Length ? text[at + 1] : '\0';
            if (text[at] == '\\')
            {
                at++;
            }
            else if (text[at] == sign)
            {
                var ends = sign == '_' ? !char.IsAsciiLetterOrDigit(next) && next != '_' : next != '*' && !char.IsWhiteSpace(text[at - 1]);
                if (ends && at > here.At + 1)
                {
                    return ("italic", text[(here.At + 1)..at], at + 1);
                }

                if (next != sign)
                {
                    return null;
                }

                at++;
            }
        }

        return null;
    }

    private static int Ticks(string text, int at)
    {
        var count = 0;
        while (at + count < text.Length && text[at + count] == '`')
        {
            count++;
        }

        return count;
    }

    [GeneratedRegex(@"\G<(?<address>https?://[^ >]+)>", RegexOptions.None, 1000)]
    private static partial Regex Suppressed();

    [GeneratedRegex(@"\G\[(?<text>(?:\[[^\[\]]*\]|[^\[\]])+)\]\((?<address>https?://[^\s()\\]+[^\s()\\.,:;""'\]])\)", RegexOptions.None, 1000)]
    private static partial Regex Masked();

    [GeneratedRegex(@"\G(?:https?|steam|discord)://[^\s<]+[^\s<.,:;""'\]]", RegexOptions.None, 1000)]
    private static partial Regex Bare();

    [GeneratedRegex(@"\G(?:@everyone|@here|<(?:@[!&]?|#|t:|a?:|/|id:|\+|mailto:)[^>\n]*>)", RegexOptions.None, 1000)]
    private static partial Regex Mention();

    [GeneratedRegex(@"\G:\w+:", RegexOptions.None, 1000)]
    private static partial Regex EmojiName();

    [GeneratedRegex(@"\G(?i:discord(?:app)?\.(?:gg|com/invite)/\w+)", RegexOptions.None, 1000)]
    private static partial Regex Invitation();
}
