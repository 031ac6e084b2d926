using System.Globalization;
using InterviewBot.Engine.Adapters;
using InterviewBot.Engine.Chat;
using Telegram.Bot.Types;

namespace InterviewBot.Telegram.Updates.Mapping;

/// <summary>Who acts.</summary>
/// <param name="Person">To the engine.</param>
/// <param name="UserId">The user's id; null where a chat speaks.</param>
/// <param name="LanguageTag">What Telegram tells of the user's language.</param>
internal sealed record Sender(Person Person, long? UserId, string? LanguageTag)
{
    /// <summary>Stands for anonymous administrators, beside the group as <c>sender_chat</c>.</summary>
    private const long GroupAnonymousBot = 1087968824;

    /// <summary>Stands for channels that speak in a group, beside the channel as <c>sender_chat</c>.</summary>
    private const long ChannelBot = 136817688;

    /// <summary>The one who wrote a message; null for bots, which are never answered.</summary>
    public static Sender? Of(Message message)
        => message.SenderChat is { } chat && message.From is null or { Id: GroupAnonymousBot or ChannelBot }
            ? Of(chat, message.AuthorSignature)
            : Of(message.From);

    /// <summary>The one who changed the bot's membership.</summary>
    public static Sender? Of(ChatMemberUpdated change)
        => change.From.Id == GroupAnonymousBot ? Of(change.Chat, signature: null) : Of(change.From);

    public static Sender? Of(User? user)
    {
        if (user is null or { IsBot: true })
        {
            return null;
        }

        var name = PersonName.FirstVisible($"{user.FirstName} {user.LastName}", user.Username) ?? Number(user.Id);
        return new Sender(new Person(TelegramIds.Person(user.Id), name), user.Id, user.LanguageCode);
    }

    private static Sender Of(Chat chat, string? signature)
    {
        var name = PersonName.FirstVisible(signature, chat.Title, chat.Username) ?? Number(chat.Id);
        return new Sender(new Person(TelegramIds.Person(chat.Id), name) { IsChat = true }, UserId: null, LanguageTag: null);
    }

    private static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);
}
