using System.Text;

namespace InterviewBot.Discord.Rendering.Markup;

/// <summary>Where on its line a text begins.</summary>
internal enum LinePlace
{
    /// <summary>Nothing but white space is before it: here a sign may begin a heading, a list or a quotation.</summary>
    Start,

    /// <summary>Only digits are before it, and a dot would make a list of them.</summary>
    Number,

    Inside,
}

/// <summary>
/// Writes plain text so that Discord shows it and nothing else: no formatting, mention, timestamp, command, emoji by its name, link or
/// invitation. Discord takes a backslash off whatever is neither letter, digit nor white space.
/// </summary>
/// <seealso href="https://discord.com/developers/docs/reference#message-formatting"/>
internal static class Escaping
{
    /// <param name="written">Where it is appended; what stands there may be taken together with the text.</param>
    /// <param name="text">Clean, on one line.</param>
    /// <param name="place">Where it begins; afterwards, where it ends.</param>
    public static void Append(StringBuilder written, ReadOnlySpan<char> text, ref LinePlace place)
    {
        for (var index = 0; index < text.Length; index++)
        {
            var sign = text[index];
            if (IsSyntax(sign, text[(index + 1)..], place) || (sign == '.' && EndsWithDiscord(text[..index])))
            {
                written.Append('\\');
            }

            written.Append(sign);
            place = Next(place, sign);
        }
    }

    private static bool IsSyntax(char sign, ReadOnlySpan<char> rest, LinePlace place) => sign switch
    {
        '\\' or '*' or '_' or '~' or '|' or '`' or '<' or '[' or '@' => true,

        // A scheme, or an emoji's name.
        ':' => rest.Length > 0 && !char.IsWhiteSpace(rest[0]),
        '#' or '-' or '+' or '>' => place is LinePlace.Start,
        '.' => place is LinePlace.Number,
        _ => false,
    };

    private static LinePlace Next(LinePlace place, char sign) => place switch
    {
        LinePlace.Start when char.IsWhiteSpace(sign) => LinePlace.Start,
        LinePlace.Start or LinePlace.Number when char.IsAsciiDigit(sign) => LinePlace.Number,
        _ => LinePlace.Inside,
    };

    // An invitation needs no scheme.
    private static bool EndsWithDiscord(ReadOnlySpan<char> text)
        => text.EndsWith("discord", StringComparison.OrdinalIgnoreCase) || text.EndsWith("discordapp", StringComparison.OrdinalIgnoreCase);
}
