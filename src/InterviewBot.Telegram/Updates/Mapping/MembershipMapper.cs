using InterviewBot.Engine.Chat;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace InterviewBot.Telegram.Updates.Mapping;

/// <summary>Understands that the bot was put into a chat, or out of it.</summary>
internal static class MembershipMapper
{
    private const string Welcome = "start";

    public static MappedUpdate? Map(int updateId, ChatMemberUpdated change)
    {
        var chat = TelegramIds.Chat(change.Chat.Id);
        var eventId = UpdateEvents.Membership(updateId, change);
        var context = new UpdateContext { ChatId = change.Chat.Id, IsPrivate = change.Chat.Type is ChatType.Private };
        if (IsLost(change))
        {
            return new MappedUpdate(new ChatLost(chat, eventId), context);
        }

        if (!IsJoined(change) || Sender.Of(change) is not { } sender)
        {
            return null;
        }

        var origin = new Origin(chat, sender.Person, eventId, IsPrivate: false, sender.LanguageTag);
        return new MappedUpdate(new CommandCalled(origin, Welcome, CommandInput.None), context with { UserId = sender.UserId });
    }

    /// <summary>The bot was removed, or blocked by the person of a private chat.</summary>
    private static bool IsLost(ChatMemberUpdated change) => change.Chat.Type is ChatType.Private
        ? change.NewChatMember.Status is ChatMemberStatus.Kicked
        : !change.NewChatMember.IsInChat;

    /// <summary>Whoever adds the bot to a group is welcomed; in a private chat people start it themselves, in a channel nobody asked.</summary>
    private static bool IsJoined(ChatMemberUpdated change)
        => change.Chat.Type is ChatType.Group or ChatType.Supergroup
            && !change.OldChatMember.IsInChat
            && change.NewChatMember.Status is ChatMemberStatus.Member or ChatMemberStatus.Administrator;
}
