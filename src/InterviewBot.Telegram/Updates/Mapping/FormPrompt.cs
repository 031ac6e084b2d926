using InterviewBot.Engine.Chat;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace InterviewBot.Telegram.Updates.Mapping;

/// <summary>
/// A form on Telegram is a message that is to be replied to. What the words are for stands in the message itself, as a link on its first
/// character, so that nothing has to be kept and a prompt outlives a restart.
/// </summary>
internal static class FormPrompt
{
    /// <summary>The option that the words become.</summary>
    public const string Field = "text";

    private const string Parameter = "form=";

    /// <summary>The link to put on the first character of the prompt.</summary>
    public static string Link(BotIdentity bot, ButtonAction submit)
        => $"https://t.me/{bot.Username}?{Parameter}{Uri.EscapeDataString(submit.Encode())}";

    /// <summary>What the words are for, encoded; null when the message is no prompt of the bot.</summary>
    public static string? ActionOf(Message message, BotIdentity bot)
        => message.From?.Id == bot.Id
            && message.Entities is [{ Type: MessageEntityType.TextLink, Offset: 0, Url: { } link }, ..]
            && Uri.TryCreate(link, UriKind.Absolute, out var address)
            && address.Host == "t.me"
            && address.AbsolutePath.Trim('/').Equals(bot.Username, StringComparison.OrdinalIgnoreCase)
            && address.Query.StartsWith('?' + Parameter, StringComparison.Ordinal)
                ? Uri.UnescapeDataString(address.Query[(1 + Parameter.Length)..])
                : null;
}
