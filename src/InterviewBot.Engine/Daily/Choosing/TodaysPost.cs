using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Daily.Choosing;

/// <summary><c>/daily now</c>: today's question at once. What came of it is kept with the event in a word.</summary>
internal static class TodaysPost
{
    private const string None = "none";

    /// <summary>Leads the zone, which this machine does not know.</summary>
    private const string NoZone = "zone ";
    private const string Coming = "coming";
    private const string Again = "again";

    /// <summary>Leads the number of the message, where it is known.</summary>
    private const string Posted = "posted ";

    /// <param name="connection">Within a write.</param>
    /// <param name="changes">Plans it.</param>
    /// <param name="origin">Where it is wanted.</param>
    /// <param name="now">The moment.</param>
    public static string Want(SqliteConnection connection, ScheduleChanges changes, Origin origin, DateTimeOffset now)
    {
        if (ChatStore.FindChat(connection, origin.Chat) is not { } chat || ScheduleStore.Find(connection, chat) is not { } stored)
        {
            return None;
        }

        if (Occurrences.Of(stored.Schedule) is not { } occurrences)
        {
            return NoZone + stored.Schedule.Zone;
        }

        var today = occurrences.DateAt(now);
        var before = OutboxStore.StateOf(connection, chat, today);
        return changes.PostNow(connection, chat) switch
        {
            NowResult.Coming => before is PostState.Uncertain ? Again : Coming,
            NowResult.AlreadyPosted => Posted + MessageOf(connection, chat, today),
            _ => None,
        };
    }

    /// <summary>Whether nobody knows if today's arrived.</summary>
    public static bool IsUncertain(SqliteConnection connection, StoredSchedule? stored, DateTimeOffset now)
        => stored is not null
            && Occurrences.Of(stored.Schedule) is { } occurrences
            && OutboxStore.StateOf(connection, stored.ChatId, occurrences.DateAt(now)) is PostState.Uncertain;

    public static Notice Say(string outcome, CommandCall call, Platforms platforms)
    {
        var texts = call.Yours;
        return outcome switch
        {
            Coming => new Notice(texts.Say("daily.now.coming")),
            Again => new Notice(texts.Say("daily.now.again")),
            _ when outcome.StartsWith(NoZone, StringComparison.Ordinal) => new Notice(texts.Say("daily.trouble.zone", outcome[NoZone.Length..]))
            {
                Choices = [DailyPanel.To(texts["daily.button.zone"], DailyPage.Zone.Keyword)],
            },
            _ when outcome.StartsWith(Posted, StringComparison.Ordinal) => new Notice(SayPosted(outcome[Posted.Length..], call.Origin.Chat, texts, platforms)),
            _ => new Notice(texts.Say("daily.now.none")) { Choices = [DailyPanel.To(texts["daily.button.on"], DailyOrder.On)] },
        };
    }

    private static Markdown SayPosted(string message, ChatAddress chat, Texts texts, Platforms platforms)
        => message.Length > 0 && platforms.LinkTo(PostedMessage.Read(chat, message)) is { } link
            ? texts.Say("daily.now.posted.link", Markdown.FromContent($"<{link.AbsoluteUri}>"))
            : texts.Say("daily.now.posted");

    private static string? MessageOf(SqliteConnection connection, long chat, DateOnly date)
        => connection.QueryFirstOrDefault(
            "SELECT message FROM daily_post WHERE chat_id = $chat AND local_date = $date AND state = 'sent'",
            row => row.GetStringOrNull(0),
            ("$chat", chat),
            ("$date", DailyDates.ToColumn(date)));
}
