using System.Globalization;
using System.Text;
using InterviewBot.Engine.Daily;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Chat;

/// <summary>
/// What pressing a button does: it runs a command with arguments. Encoded it fits in 64 bytes, the least that a platform gives
/// (Telegram's <c>callback_data</c>), and starts with a version, so that buttons in old messages keep their meaning for good.
/// </summary>
/// <remarks>
/// Version 1 is <c>1:command</c>, then <c>:k=value</c> for each argument; <c>x=</c> (text) is the last and takes the rest.
/// </remarks>
/// <param name="Command">The command's name.</param>
/// <param name="Arguments">What it is told.</param>
public sealed record ButtonAction(string Command, Arguments Arguments)
{
    /// <summary>In bytes of UTF-8.</summary>
    public const int MaxLength = 64;

    private const string Version = "1";

    public ButtonAction(string command)
        : this(command, Arguments.None)
    {
    }

    /// <summary>Whether it can be encoded.</summary>
    public bool Fits => Encoding.UTF8.GetByteCount(Code()) <= MaxLength;

    /// <summary>The first of several ways to say the same that can be encoded.</summary>
    /// <param name="command">The command's name.</param>
    /// <param name="candidates">The fullest first; the last has to fit.</param>
    public static ButtonAction FirstFitting(string command, params IEnumerable<Arguments> candidates)
        => candidates.Select(arguments => new ButtonAction(command, arguments)).First(action => action.Fits);

    /// <exception cref="InvalidOperationException">The arguments do not fit; whoever makes the button is to see to that.</exception>
    public string Encode()
    {
        var encoded = Code();
        return Encoding.UTF8.GetByteCount(encoded) <= MaxLength
            ? encoded
            : throw new InvalidOperationException($"The action of a '{Command}' button is longer than {MaxLength} bytes.");
    }

    private string Code()
    {
        var code = new StringBuilder(Version).Append(':').Append(Command);
        Append('t', Arguments.Topic?.Value);
        Append('l', Arguments.Level?.Name);
        Append('q', Arguments.Question?.Value);
        Append('c', Arguments.Comment?.ToString(CultureInfo.InvariantCulture));
        Append('g', Arguments.Language?.Code);
        Append('k', Arguments.Keyword);
        Append('p', Arguments.Page?.ToString(CultureInfo.InvariantCulture));
        foreach (var (key, value) in Arguments.Daily is { } wish ? DailyWishCode.Of(wish) : [])
        {
            Append(key, value);
        }

        Append('x', Arguments.Text);

        return code.ToString();

        void Append(char key, string? value)
        {
            if (value is not null)
            {
                code.Append(':').Append(key).Append('=').Append(value);
            }
        }
    }

    /// <summary>Reads an encoded action; null when it means nothing to this version.</summary>
    public static ButtonAction? Decode(string encoded)
    {
        var parts = encoded.Split(':', 3);
        if (parts.Length < 2 || parts[0] != Version || parts[1].Length == 0)
        {
            return null;
        }

        var arguments = Arguments.None;
        var rest = parts.Length == 3 ? parts[2] : "";
        while (rest.Length > 0)
        {
            var end = rest.StartsWith("x=", StringComparison.Ordinal) ? -1 : rest.IndexOf(':', StringComparison.Ordinal);
            var part = end < 0 ? rest : rest[..end];
            rest = end < 0 ? "" : rest[(end + 1)..];
            if (With(arguments, part) is not { } more)
            {
                return null;
            }

            arguments = more;
        }

        return new ButtonAction(parts[1], arguments);
    }

    private static Arguments? With(Arguments arguments, string part)
    {
        if (part.Length < 2 || part[1] != '=')
        {
            return null;
        }

        var value = part[2..];
        return part[0] switch
        {
            't' when TopicId.TryParse(value, out var topic) => arguments with { Topic = topic },
            'l' when Level.FromName(value) is { } level => arguments with { Level = level },
            'q' when QuestionId.TryParse(value, out var question) => arguments with { Question = question },
            'c' when long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var comment) && comment > 0
                => arguments with { Comment = comment },
            'g' when Language.FromTag(value) is { } language => arguments with { Language = language },
            'k' => arguments with { Keyword = value },
            'p' when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0
                => arguments with { Page = page },
            'x' => arguments with { Text = value },
            _ => DailyWishCode.With(arguments.Daily ?? DailyWish.None, part[0], value) is { } wish ? arguments with { Daily = wish } : null,
        };
    }
}
