using System.Globalization;
using InterviewBot.Engine.Chat;
using Telegram.Bot.Types;

namespace InterviewBot.Telegram;

/// <summary>Telegram's numbers as the engine's opaque ids, and back. They are stored: their form stays as it is.</summary>
internal static class TelegramIds
{
    public const string Platform = "telegram";

    /// <summary>Leads the number of an ephemeral message, which counts apart from the chat's other messages.</summary>
    private const char Ephemeral = 'e';

    /// <summary>Leads the numbers of supergroups and channels.</summary>
    private const string SupergroupMark = "-100";

    public static ChatAddress Chat(long chatId) => new(Platform, chatId.ToString(CultureInfo.InvariantCulture));

    /// <param name="id">A user's id, or a chat's where a chat speaks (a channel, an anonymous administrator).</param>
    public static PersonId Person(long id) => new(Platform, id.ToString(CultureInfo.InvariantCulture));

    public static MessageRef Message(long chatId, int messageId)
        => new(Chat(chatId), messageId.ToString(CultureInfo.InvariantCulture));

    /// <summary>An ephemeral message. Telegram uses its number anew when the message is gone, so the time goes along.</summary>
    public static MessageRef EphemeralMessage(long chatId, int ephemeralMessageId, DateTime date)
        => new(
            Chat(chatId),
            string.Create(CultureInfo.InvariantCulture, $"{Ephemeral}{ephemeralMessageId}@{new DateTimeOffset(date).ToUnixTimeSeconds()}"));

    /// <summary>The number of a message that all see, in its chat as it is now; null for others, which Telegram does not let be edited or opened.</summary>
    public static int? MessageId(MessageRef message)
        => int.TryParse(message.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>What opens the message, for members of its chat: supergroups and channels have such links; null for others.</summary>
    /// <seealso href="https://core.telegram.org/api/links#message-links"/>
    public static Uri? LinkTo(MessageRef message)
        => MessageId(message) is { } id && message.Chat.Id.StartsWith(SupergroupMark, StringComparison.Ordinal)
            ? new Uri(string.Create(CultureInfo.InvariantCulture, $"https://t.me/c/{message.Chat.Id.AsSpan(SupergroupMark.Length)}/{id}"))
            : null;

    /// <summary>The topic of a forum that the message stands in, as <see cref="Origin.Place"/> has it; null: in none.</summary>
    public static string? Place(Message message)
        => message.IsTopicMessage ? message.MessageThreadId?.ToString(CultureInfo.InvariantCulture) : null;

    public static long ChatId(ChatAddress chat) => long.Parse(chat.Id, CultureInfo.InvariantCulture);

    public static long UserId(PersonId person) => long.Parse(person.Id, CultureInfo.InvariantCulture);
}
