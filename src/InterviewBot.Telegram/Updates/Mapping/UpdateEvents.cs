using System.Globalization;
using InterviewBot.Engine.Chat;
using Telegram.Bot.Types;

namespace InterviewBot.Telegram.Updates.Mapping;

/// <summary>
/// Names events so that an update which is delivered again is known again. Update ids may start anew after a week, so the time stands
/// beside them; queries have ids of their own that never come back.
/// </summary>
internal static class UpdateEvents
{
    public static EventId Written(int updateId, Message message) => Timed('m', updateId, message.Date);

    public static EventId Edited(int updateId, Message message) => Timed('e', updateId, message.EditDate ?? message.Date);

    public static EventId Membership(int updateId, ChatMemberUpdated change) => Timed('b', updateId, change.Date);

    public static EventId Pressed(CallbackQuery query) => new(TelegramIds.Platform, $"c:{query.Id}");

    public static EventId Queried(InlineQuery query) => new(TelegramIds.Platform, $"i:{query.Id}");

    private static EventId Timed(char kind, int updateId, DateTime at)
        => new(TelegramIds.Platform, string.Create(CultureInfo.InvariantCulture, $"{kind}:{updateId}:{UnixTime(at)}"));

    private static long UnixTime(DateTime utc) => new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)).ToUnixTimeSeconds();
}
