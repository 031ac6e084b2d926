using System.Text.RegularExpressions;
using InterviewBot.Discord.Client.Model;

namespace InterviewBot.Discord.Events;

/// <summary>
/// The words of a message as people see them: where Discord writes ids, names stand. What it names nowhere (roles, channels) and all
/// formatting stay as written.
/// </summary>
/// <seealso href="https://discord.com/developers/docs/reference#message-formatting"/>
internal static partial class MessageText
{
    /// <param name="message">Its words and whom they mention.</param>
    /// <param name="botId">Whose ping at the beginning only calls the bot, and belongs to no comment.</param>
    public static string Of(Message message, Snowflake botId)
    {
        var content = message.Content ?? "";
        return content.Contains('<', StringComparison.Ordinal)
            ? Reference().Replace(WithoutPing(content, botId), match => Named(match, message.Mentions))
            : content;
    }

    private static string WithoutPing(string content, Snowflake botId)
    {
        var start = content.TrimStart();
        foreach (var ping in (ReadOnlySpan<string>)[$"<@{botId}>", $"<@!{botId}>"])
        {
            if (start.StartsWith(ping, StringComparison.Ordinal))
            {
                return start[ping.Length..].TrimStart(' ', '\n', '\r', '\t', ',', ':');
            }
        }

        return content;
    }

    private static string Named(Match match, IReadOnlyList<User> mentions)
    {
        if (match.Groups["user"] is { Success: true } id)
        {
            var user = mentions.FirstOrDefault(user => user.Id.ToString() == id.Value);
            return user is not null && Speaker.NameOf(user, user.Member) is { } name ? $"@{name}" : match.Value;
        }

        return match.Groups["shown"].Value;
    }

    /// <summary>A mention of a user, an emoji of a guild with its name, a slash command with its name.</summary>
    [GeneratedRegex(
        @"<(@!?(?<user>\d{1,20})|a?(?<shown>:\w{1,32}:)\d{1,20}|(?<shown>/[^:<>]{1,98}):\d{1,20})>",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reference();
}
