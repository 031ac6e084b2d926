using InterviewBot.Engine.Chat;
using InterviewBot.Telegram.Updates;

namespace InterviewBot.Telegram.Answering;

/// <summary>A message of the bot that can be edited.</summary>
/// <param name="ChatId">Where it stands.</param>
/// <param name="Id">Its number there; ephemeral messages count apart.</param>
/// <param name="OnlyFor">Of an ephemeral one, the user who sees it.</param>
/// <param name="SentAt">Of an ephemeral one: its number may be another's later.</param>
internal sealed record ShownMessage(long ChatId, int Id, long? OnlyFor = null, DateTime? SentAt = null)
{
    public MessageRef Ref => SentAt is { } date ? TelegramIds.EphemeralMessage(ChatId, Id, date) : TelegramIds.Message(ChatId, Id);

    public static ShownMessage Of(Placing placing, SentMessage sent) => sent.EphemeralId is { } ephemeral
        ? new ShownMessage(placing.ChatId, ephemeral, placing.OnlyFor?.ReceiverUserId, sent.Date)
        : new ShownMessage(placing.ChatId, sent.Id);

    /// <summary>The message whose button was pressed; null when Telegram does not let it be edited.</summary>
    public static ShownMessage? Pressed(long chatId, UpdateContext context) => context switch
    {
        { PressedMessageId: { } id } => new ShownMessage(chatId, id),
        { PressedEphemeralMessageId: { } id, UserId: { } user } => new ShownMessage(chatId, id, user, context.PressedAt),
        _ => null,
    };
}
