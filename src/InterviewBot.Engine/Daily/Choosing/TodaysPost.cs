using System.Globalization;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Daily.Choosing;

/// <summary><c>/daily now</c>: today's question at once. What came of it is kept with the event in a word or two.</summary>
internal static class TodaysPost
{
    private const string None = "none";

    /// <summary>Leads the zone, which this machine does not know.</summary>
    private const string NoZone = "zone";

    private const string Coming = "coming";

    /// <summary>Alone: today's. Else it leads the date of which it is.</summary>
    private const string Again = "again";

    /// <summary>Nobody knows whether it arrived, and its question left the bank.</summary>
    private const string Lost = "lost";

    /// <summary>Leads the number of the message, where it is known.</summary>
    private const string Posted = "posted";

    /// <summary>Leads until when, in milliseconds since 1970.</summary>
    private const string Waiting = "waiting";

    /// <param name="connection">Within a write.</param>
    /// <param name="changes">Plans it.</param>
    /// <param name="bank">What can be asked.</param>
    /// <param name="origin">Where it is wanted.</param>
    /// <param name="now">The moment.</param>
    public static string Want(SqliteConnection connection, ScheduleChanges changes, QuestionBank bank, Origin origin, DateTimeOffset now)
    {
        if (ChatStore.FindChat(connection, origin.Chat) is not { } chat || ScheduleStore.Find(connection, chat) is not { } stored)
        {
            return None;
        }

        if (Occurrences.Of(stored.Schedule) is not { } occurrences)
        {
            return $"{NoZone} {stored.Schedule.Zone}";
        }

        var today = occurrences.DateAt(now);
        var last = OutboxStore.LastIfUncertain(connection, chat, now);
        if (last is { } lost && (!QuestionId.TryParse(lost.Question, out var question) || bank.Find(question) is null))
        {
            OutboxStore.GiveUpUncertain(connection, chat, lost.Date, "Its question left the bank.");
            if (lost.Date == today)
            {
                return Lost;
            }
        }

        return changes.PostNow(connection, chat) switch
        {
            NowResult.Coming => Coming,
            NowResult.Again when last is { } again && again.Date != today => $"{Again} {DailyDates.ToColumn(again.Date)}",
            NowResult.Again => Again,
            NowResult.Waiting when OutboxStore.PutOffUntil(connection, chat, today, now) is { } until
                => string.Create(CultureInfo.InvariantCulture, $"{Waiting} {until.ToUnixTimeMilliseconds()}"),
            NowResult.AlreadyPosted => $"{Posted} {MessageOf(connection, chat, today)}",
            _ => None,
        };
    }

    /// <summary>Whether nobody knows if the last one arrived.</summary>
    public static bool IsUncertain(SqliteConnection connection, StoredSchedule? stored, DateTimeOffset now)
        => stored is not null && OutboxStore.LastIfUncertain(connection, stored.ChatId, now) is not null;

    /// <param name="outcome">What <see cref="Want"/> said.</param>
    /// <param name="call">Who wanted it, and where.</param>
    /// <param name="view">Of the chat, for who wanted it.</param>
    /// <param name="platforms">Know the ways to messages.</param>
    public static Notice Say(string outcome, CommandCall call, DailyView view, Platforms platforms)
    {
        var texts = call.Yours;
        return outcome.Split(' ', 2) switch
        {
            [Coming] => new Notice(texts.Say("daily.now.coming")),
            [Again] => new Notice(texts.Say("daily.now.again")),
            [Again, var date] => new Notice(texts.Say("daily.now.again.before", DateOnly.Parse(date, CultureInfo.InvariantCulture)
                .ToString(texts["daily.date"], texts.Language.Culture))),
            [Lost] => new Notice(texts.Say("daily.now.lost")),
            [Waiting, var until] => new Notice(texts.Say("daily.now.waiting", view.Words.When(
                DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(until, CultureInfo.InvariantCulture)), view.Schedule))),
            [Posted, var message] => new Notice(SayPosted(message, call.Origin.Chat, texts, platforms)),
            [NoZone, var zone] => new Notice(texts.Say("daily.trouble.zone", zone))
            {
                Choices = [DailyPanel.To(texts["daily.button.zone"], DailyPage.Zone.Keyword)],
            },
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
