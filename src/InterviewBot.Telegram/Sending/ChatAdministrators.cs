using InterviewBot.Engine.Chat;
using InterviewBot.Telegram.Api;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace InterviewBot.Telegram.Sending;

/// <summary>Who may decide for a chat, as Telegram says now.</summary>
internal sealed class ChatAdministrators(TelegramApi api)
{
    /// <param name="chatId">Any chat.</param>
    /// <param name="personId">A user, or a chat that speaks.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="BotApiException">Telegram did not say.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Task<ChatRights> RightsAsync(long chatId, long personId, CancellationToken cancellationToken) => (chatId, personId) switch
    {
        // A private chat, whose id is its person's.
        ( > 0, _) => Task.FromResult(ChatRights.All),

        // A group speaks through an anonymous administrator, whose rights Telegram does not tell, a channel through whoever may post in it.
        _ when personId == chatId => Task.FromResult(ChatRights.All),

        // Other chats that speak in a group are no members of it.
        (_, < 0) => Task.FromResult(ChatRights.None),
        _ => AskAsync(chatId, personId, cancellationToken),
    };

    private async Task<ChatRights> AskAsync(long chatId, long userId, CancellationToken cancellationToken)
    {
        var request = new GetChatMemberRequest { ChatId = chatId, UserId = userId };
        return await api.CallAsync(request, cancellationToken) switch
        {
            CallResult<ChatMember>.Done(var member) => RightsOf(member),

            // Telegram answers it for sure only where the bot is an administrator itself; the list it gives everywhere.
            CallResult<ChatMember>.Refused => await ListedAsync(chatId, userId, cancellationToken),
            var other => throw BotApiException.Of(request, other),
        };
    }

    private async Task<ChatRights> ListedAsync(long chatId, long userId, CancellationToken cancellationToken)
    {
        var request = new GetChatAdministratorsRequest { ChatId = chatId };
        return await api.CallAsync(request, cancellationToken) is var result && result is CallResult<ChatMember[]>.Done(var members)
            ? RightsOf(Array.Find(members, member => member.User.Id == userId))
            : throw BotApiException.Of(request, result);
    }

    /// <summary>Many are administrators for their title alone.</summary>
    private static ChatRights RightsOf(ChatMember? member) => member switch
    {
        ChatMemberOwner => ChatRights.All,
        ChatMemberAdministrator administrator => (administrator.CanDeleteMessages ? ChatRights.Messages : ChatRights.None)
            | (administrator.CanRestrictMembers ? ChatRights.Members : ChatRights.None)
            | (administrator.CanChangeInfo ? ChatRights.Settings : ChatRights.None),
        _ => ChatRights.None,
    };
}
