using System.Collections.Immutable;
using Telegram.Bot.Types.Enums;

namespace InterviewBot.Telegram.Updates;

/// <summary>The updates that the bot has a use for. Telegram is asked for these and for no others, also by webhook.</summary>
internal static class AllowedUpdates
{
    public static readonly ImmutableArray<UpdateType> All =
    [
        UpdateType.Message,
        UpdateType.EditedMessage,
        UpdateType.ChannelPost,
        UpdateType.EditedChannelPost,
        UpdateType.CallbackQuery,
        UpdateType.InlineQuery,
        UpdateType.MyChatMember,
    ];
}
