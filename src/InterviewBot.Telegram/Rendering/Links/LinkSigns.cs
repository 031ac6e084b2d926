using System.Buffers;
using System.Collections.Frozen;

namespace InterviewBot.Telegram.Rendering.Links;

/// <summary>
/// Finds the signs by which Telegram's server takes words for links, by the rules of TDLib (<c>MessageEntity.cpp</c>). Which domains there
/// are changes, so whatever ends like one counts.
/// </summary>
internal static class LinkSigns
{
    private static readonly SearchValues<char> All = SearchValues.Create("@/#$:.");

    /// <returns>Where they stand, in order.</returns>
    public static List<int> Find(ReadOnlySpan<char> text, FrozenSet<string> keptCommands)
    {
        var found = new List<int>();
        var host = new Host();
        for (var at = text.IndexOfAny(All); at >= 0; at = Next(text, at))
        {
            var before = at > 0 ? text[at - 1] : '\0';
            var after = text[(at + 1)..];
            var isSign = text[at] switch
            {
                '@' => !IsWord(before) && NameLength(after) >= 2,
                '/' => !EndsCommand(before) && IsCommand(after, keptCommands),
                '#' => !IsTag(before) && IsHashtag(after),
                '$' => before != '$' && !IsTag(before) && IsCashtag(after),
                ':' => IsScheme(text[..at]) && after.StartsWith("//") && after[2..] is [var first, ..] && IsNameSign(first),
                _ => host.Has(text, at),
            };
            if (isSign)
            {
                found.Add(at);
            }
        }

        return found;
    }

    private static int Next(ReadOnlySpan<char> text, int at)
    {
        var next = text[(at + 1)..].IndexOfAny(All);
        return next < 0 ? -1 : at + 1 + next;
    }

    private static bool IsCommand(ReadOnlySpan<char> text, FrozenSet<string> kept)
    {
        var length = NameLength(text);
        var isWhole = length == text.Length || !EndsCommand(text[length]);
        var isForAnyBot = length == text.Length || text[length] != '@';
        return length is >= 1 and <= 64 && isWhole && !(isForAnyBot && kept.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[..length]));
    }

    private static bool IsHashtag(ReadOnlySpan<char> text)
    {
        foreach (var sign in text)
        {
            // The rest of a letter beyond 16 bits counts as one: rather one joiner too many.
            if (char.IsLetter(sign) || char.IsSurrogate(sign))
            {
                return true;
            }

            if (!IsTag(sign))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsCashtag(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExceptInRange('A', 'Z') is >= 0 and var end ? end : text.Length;
        length = text.StartsWith("1INCH") ? "1INCH".Length : length;
        return length is >= 1 and <= 8 && (length == text.Length || (text[length] != '$' && !IsTag(text[length])));
    }

    private static bool IsScheme(ReadOnlySpan<char> text)
        => text.EndsWith("tg", StringComparison.OrdinalIgnoreCase) || text.EndsWith("ton", StringComparison.OrdinalIgnoreCase);

    private static int NameLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && text[length] != '-' && IsNameSign(text[length]))
        {
            length++;
        }

        return length;
    }

    private static bool IsNameSign(char sign) => sign is '_' or '-' || char.IsAsciiLetterOrDigit(sign);

    private static bool EndsCommand(char sign) => sign is '/' or '<' or '>' || IsWord(sign);

    private static bool IsWord(char sign) => sign == '_' || char.IsLetter(sign) || char.IsNumber(sign);

    private static bool IsTag(char sign) => sign is '_' or '\u200C' or '·' or (>= '\u0D80' and <= '\u0DFF') || char.IsLetter(sign) || char.IsDigit(sign);

    /// <summary>The run of names and dots that was looked at last: its dots are all signs, or none is.</summary>
    private ref struct Host
    {
        private int _end;
        private bool _isHost;

        public bool Has(ReadOnlySpan<char> text, int dot)
        {
            if (dot >= _end)
            {
                var start = dot;
                while (start > _end && IsHostSign(text[start - 1]))
                {
                    start--;
                }

                _end = dot + 1;
                while (_end < text.Length && (text[_end] == '.' || IsHostSign(text[_end])))
                {
                    _end++;
                }

                _isHost = IsHost(text[start.._end].Trim('.'), isLed: text[..start].EndsWith("//"));
            }

            return _isHost;
        }

        private static bool IsHost(ReadOnlySpan<char> host, bool isLed)
            => host.Contains('.') && (isLed || HasTop(host) || (host.Count('.') == 3 && !host.ContainsAnyExceptInRange('.', '9')));

        // A domain may end before the run does: what follows its dot need not be a name.
        private static bool HasTop(ReadOnlySpan<char> host)
        {
            var ends = host[(host.IndexOf('.') + 1)..];
            foreach (var label in ends.Split('.'))
            {
                if (ends[label] is [var first, _, ..] && !char.IsAsciiDigit(first))
                {
                    return true;
                }
            }

            return false;
        }

        private static bool IsHostSign(char sign) => sign == '~' || IsNameSign(sign)
            || (sign >= '\u00C0' && !char.IsSeparator(sign) && sign is not (>= '\u2000' and <= '\u206F' and not ('\u200C' or '\u200D' or (>= '\u2010' and <= '\u2015'))));
    }
}
