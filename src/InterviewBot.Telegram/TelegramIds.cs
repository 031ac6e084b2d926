using System.Globalization;
using InterviewBot.Engine.Chat;

namespace InterviewBot.Telegram;

/// <summary>Telegram's numbers as the engine's opaque ids, and back. They are stored: their form stays as it is.</summary>
internal static class TelegramIds
{
    public const string Platform = "telegram";

    /// <summary>Leads the number of an ephemeral message, which counts apart from the chat's other messages.</summary>
    private const char Ephemeral = 'e';

    public static ChatAddress Chat(long chatId) => new(Platform, chatId.ToString(CultureInfo.InvariantCulture));

    /// <param name="id">A user's id, or a chat's where a chat speaks (a channel, an anonymous administrator).</param>
    public static PersonId Person(long id) => new(Platform, id.ToString(CultureInfo.InvariantCulture));

    public static MessageRef Message(long chatId, int messageId)
        => new(Chat(chatId), messageId.ToString(CultureInfo.InvariantCulture));

    public static MessageRef EphemeralMessage(long chatId, int ephemeralMessageId)
        => new(Chat(chatId), string.Create(CultureInfo.InvariantCulture, $"{Ephemeral}{ephemeralMessageId}"));

    public static long ChatId(ChatAddress chat) => long.Parse(chat.Id, CultureInfo.InvariantCulture);

    public static long UserId(PersonId person) => long.Parse(person.Id, CultureInfo.InvariantCulture);

    /// <summary>The number of an ordinary message; null for an ephemeral one, and for one of before its chat moved.</summary>
    public static int? MessageId(MessageRef message)
        => int.TryParse(message.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>The number of an ephemeral message; null for others.</summary>
    public static int? EphemeralMessageId(MessageRef message)
        => message.Id.StartsWith(Ephemeral)
            && int.TryParse(message.Id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
