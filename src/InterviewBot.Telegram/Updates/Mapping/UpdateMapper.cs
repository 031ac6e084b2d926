using System.Collections.Frozen;
using Telegram.Bot.Types;

namespace InterviewBot.Telegram.Updates.Mapping;

/// <summary>Turns Telegram's updates into what the engine understands.</summary>
/// <param name="bot">Who the bot is.</param>
/// <param name="commands">Names of the bot's commands.</param>
internal sealed class UpdateMapper(BotIdentity bot, IEnumerable<string> commands)
{
    private readonly MessageMapper _messages = new(bot, commands.ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>What the update means; null when it is none of the bot's concern.</summary>
    public MappedUpdate? Map(Update update) => update switch
    {
        { Message: { } message } => _messages.MapWritten(update.Id, message),
        { ChannelPost: { } post } => _messages.MapWritten(update.Id, post),
        { EditedMessage: { } message } => _messages.MapEdited(update.Id, message),
        { EditedChannelPost: { } post } => _messages.MapEdited(update.Id, post),
        { CallbackQuery: { } query } => QueryMapper.MapPress(query),
        { InlineQuery: { } query } => QueryMapper.MapInline(query),
        { MyChatMember: { } change } => MembershipMapper.Map(update.Id, change),
        _ => null,
    };
}
