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

    /// <summary>An ephemeral message. Telegram uses its number anew when the message is gone, so the time goes along.</summary>
    public static MessageRef EphemeralMessage(long chatId, int ephemeralMessageId, DateTime date)
        => new(
            Chat(chatId),
            string.Create(CultureInfo.InvariantCulture, $"{Ephemeral}{ephemeralMessageId}@{new DateTimeOffset(date).ToUnixTimeSeconds()}"));

    public static long ChatId(ChatAddress chat) => long.Parse(chat.Id, CultureInfo.InvariantCulture);

    public static long UserId(PersonId person) => long.Parse(person.Id, CultureInfo.InvariantCulture);
}
