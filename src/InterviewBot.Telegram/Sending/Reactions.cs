using InterviewBot.Telegram.Api;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace InterviewBot.Telegram.Sending;

/// <summary>Shows a person without noise that their words arrived.</summary>
internal sealed class Reactions(Sender sender, TelegramApi api, TimeProvider time)
{
    /// <summary>All say "seen and welcome"; the best first. Without variation selectors, as the API writes them.</summary>
    private static readonly string[] Welcome = ["👍", "👌", "✍", "❤", "🔥", "🎉", "👏", "🤝", "💯", "🙏", "🆒", "🫡", "⚡", "🏆", "👀", "😍", "🤩"];

    /// <summary>Chats that do not take the first: what they take instead, or null for nothing.</summary>
    private readonly ExpiringCache<string?> _instead = new(TimeSpan.FromHours(1), capacity: 10_000, time);

    /// <summary>Reacts to a message, by what its chat allows.</summary>
    /// <returns>
    /// False when no reaction is there, so that the caller says it otherwise: the chat allows none that fits, or cannot be reached.
    /// </returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<bool> AcknowledgeAsync(long chatId, int messageId, CancellationToken cancellationToken)
    {
        var emoji = _instead.TryGet(chatId, out var instead) ? instead : Welcome[0];
        if (emoji is null)
        {
            return false;
        }

        switch (await ReactAsync(chatId, messageId, emoji, cancellationToken))
        {
            // In doubt it is there: saying it twice would be noise.
            case CallResult<bool>.Done or CallResult<bool>.Unknown:
                return true;
            case CallResult<bool>.Refused:
                break;
            default:
                return false;
        }

        // What the chat allows was changed, or was never known.
        if (await api.CallAsync(new GetChatRequest { ChatId = chatId }, cancellationToken) is not CallResult<ChatFullInfo>.Done chat)
        {
            return false;
        }

        var allowed = Best(chat.Value.AvailableReactions);
        _instead.Set(chatId, allowed);
        return allowed is not null && allowed != emoji
            && await ReactAsync(chatId, messageId, allowed, cancellationToken) is CallResult<bool>.Done or CallResult<bool>.Unknown;
    }

    /// <param name="allowed">Null: every emoji.</param>
    private static string? Best(ReactionType[]? allowed) => allowed is null
        ? Welcome[0]
        : Array.Find(Welcome, emoji => allowed.OfType<ReactionTypeEmoji>().Any(reaction => reaction.Emoji == emoji));

    private Task<CallResult<bool>> ReactAsync(long chatId, int messageId, string emoji, CancellationToken cancellationToken)
        => sender.SendAsync(
            chatId,
            new SetMessageReactionRequest
            {
                ChatId = chatId,
                MessageId = messageId,
                Reaction = [new ReactionTypeEmoji { Emoji = emoji }],
            },
            cancellationToken);
}
