using System.Collections.Immutable;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Daily;

/// <summary>Schedules in the database.</summary>
internal static class ScheduleStore
{
    private const string Columns =
        """
        chat_id, platform, is_on, minute_of_day, zone, days, topics, levels, is_quiet, opens_thread, pins, place,
        since_at, after_date, next_date, next_at, strikes, trouble, language
        """;

    public static StoredSchedule? Find(SqliteConnection connection, long chat)
        => connection.QueryFirstOrDefault($"SELECT {Columns} FROM schedule WHERE chat_id = $chat", Read, ("$chat", chat));

    /// <summary>Those that are on and whose next post is due by then, the earliest first.</summary>
    public static ImmutableArray<StoredSchedule> Due(SqliteConnection connection, string platform, DateTimeOffset by, int count)
        => connection.QueryAll(
            $"SELECT {Columns} FROM schedule WHERE platform = $platform AND is_on = 1 AND next_at <= $by ORDER BY next_at LIMIT $count",
            Read,
            ("$platform", platform),
            ("$by", by),
            ("$count", count));

    /// <summary>Those that are on, in the order of their chats, from behind one chat.</summary>
    public static ImmutableArray<StoredSchedule> Page(SqliteConnection connection, string platform, long behind, int count)
        => connection.QueryAll(
            $"SELECT {Columns} FROM schedule WHERE platform = $platform AND is_on = 1 AND chat_id > $behind ORDER BY chat_id LIMIT $count",
            Read,
            ("$platform", platform),
            ("$behind", behind),
            ("$count", count));

    /// <summary>When the first of those that are on is due; null: none is on.</summary>
    public static DateTimeOffset? FirstDue(SqliteConnection connection, string platform)
        => connection.QueryFirst(
            "SELECT min(next_at) FROM schedule WHERE platform = $platform AND is_on = 1",
            row => row.GetTimeOrNull(0),
            ("$platform", platform));

    public static void Save(SqliteConnection connection, StoredSchedule stored)
        => connection.Execute(
            """
            INSERT INTO schedule (chat_id, platform, is_on, minute_of_day, zone, days, topics, levels, is_quiet, opens_thread, pins, place,
                since_at, after_date, next_date, next_at, strikes, trouble, language)
            VALUES ($chat, $platform, $on, $minute, $zone, $days, $topics, $levels, $quiet, $thread, $pins, $place,
                $since, $after, $next_date, $next_at, $strikes, $trouble, $language)
            ON CONFLICT (chat_id) DO UPDATE SET
                platform = excluded.platform, is_on = excluded.is_on, minute_of_day = excluded.minute_of_day, zone = excluded.zone,
                days = excluded.days, topics = excluded.topics, levels = excluded.levels, is_quiet = excluded.is_quiet,
                opens_thread = excluded.opens_thread, pins = excluded.pins, place = excluded.place, since_at = excluded.since_at,
                after_date = excluded.after_date, next_date = excluded.next_date, next_at = excluded.next_at,
                strikes = excluded.strikes, trouble = excluded.trouble, language = excluded.language
            """,
            ("$chat", stored.ChatId),
            ("$platform", stored.Platform),
            ("$on", stored.IsOn),
            ("$minute", (stored.Schedule.Time.Hour * 60) + stored.Schedule.Time.Minute),
            ("$zone", stored.Schedule.Zone),
            ("$days", (int)stored.Schedule.Days),
            ("$topics", string.Join(',', stored.Schedule.Filter.Topics)),
            ("$levels", string.Join(',', stored.Schedule.Filter.Levels.Select(level => level.Name))),
            ("$quiet", stored.Schedule.IsQuiet),
            ("$thread", stored.Schedule.OpensThread),
            ("$pins", stored.Schedule.Pins),
            ("$place", stored.Schedule.Place),
            ("$since", stored.Since),
            ("$after", DailyDates.ToColumn(stored.After)),
            ("$next_date", DailyDates.ToColumn(stored.Next.Date)),
            ("$next_at", stored.Next.At),
            ("$strikes", stored.Strikes),
            ("$trouble", stored.Trouble?.Name),
            ("$language", stored.Schedule.Language?.Code));

    /// <summary>Goes on to the next date; it could be worked out, so no such trouble is left.</summary>
    public static void SetNext(SqliteConnection connection, long chat, Occurrence next)
        => connection.Execute(
            """
            UPDATE schedule SET next_date = $date, next_at = $at, trouble = CASE WHEN trouble IN ('zone', 'fault') THEN NULL ELSE trouble END
            WHERE chat_id = $chat
            """,
            ("$date", DailyDates.ToColumn(next.Date)),
            ("$at", next.At),
            ("$chat", chat));

    /// <summary>Looks again later at one that cannot be worked out.</summary>
    public static void PutOff(SqliteConnection connection, long chat, DateTimeOffset until, Trouble trouble)
        => connection.Execute(
            "UPDATE schedule SET next_at = $until, trouble = $trouble WHERE chat_id = $chat",
            ("$until", until),
            ("$trouble", trouble.Name),
            ("$chat", chat));

    public static void SetTrouble(SqliteConnection connection, long chat, Trouble trouble)
        => connection.Execute("UPDATE schedule SET trouble = $trouble WHERE chat_id = $chat", ("$trouble", trouble.Name), ("$chat", chat));

    /// <summary>The chat is gone: nothing is planned for it until somebody turns it on again, and what waits is given up.</summary>
    public static void TurnOffAsGone(SqliteConnection connection, long chat, DateTimeOffset now)
    {
        OutboxStore.GiveUpPlanned(connection, chat, "The chat is gone.", now);
        connection.Execute(
            "UPDATE schedule SET is_on = 0, strikes = 0, trouble = $trouble WHERE chat_id = $chat",
            ("$trouble", Trouble.Gone.Name),
            ("$chat", chat));
    }

    /// <summary>A post arrived, so there is neither trouble nor a chat that is gone.</summary>
    public static void Arrived(SqliteConnection connection, long chat)
        => connection.Execute(
            """
            UPDATE schedule SET strikes = 0, trouble = NULL WHERE chat_id = $chat AND (strikes > 0 OR trouble IS NOT NULL);
            UPDATE chat SET gone_at = NULL WHERE id = $chat AND gone_at IS NOT NULL;
            """,
            ("$chat", chat));

    /// <summary>Messages of its posts may be pinned.</summary>
    /// <param name="connection">Within a write.</param>
    /// <param name="chat">Its row.</param>
    /// <param name="pinned">As <see cref="PostedMessage.NameAll"/> gives them.</param>
    public static void SetPinned(SqliteConnection connection, long chat, string? pinned)
        => connection.Execute("UPDATE schedule SET pinned = $pinned WHERE chat_id = $chat", ("$pinned", pinned), ("$chat", chat));

    /// <summary>The same, unless something else came of it meanwhile, such as a move of the chat.</summary>
    public static void SetPinned(SqliteConnection connection, long chat, string? before, string? pinned)
        => connection.Execute(
            "UPDATE schedule SET pinned = $pinned WHERE chat_id = $chat AND pinned IS $before",
            ("$pinned", pinned),
            ("$chat", chat),
            ("$before", before));

    /// <summary>A filter as two columns keep it. What is no name is left out: one row that is wrong must not stop those beside it.</summary>
    public static QuestionFilter FilterOf(string topics, string levels)
        => topics.Length == 0 && levels.Length == 0
            ? QuestionFilter.All
            : new QuestionFilter(
                Names(topics).Select(name => TopicId.TryParse(name, out var topic) ? topic : (TopicId?)null).OfType<TopicId>(),
                Names(levels).Select(name => Level.FromName(name)).OfType<Level>());

    private static string[] Names(string column) => column.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static StoredSchedule Read(SqlRow row)
        => new(
            row.GetInt64(0),
            row.GetString(1),
            new DailySchedule
            {
                Time = TimeOnly.MinValue.AddMinutes(row.GetInt32(3)),
                Zone = row.GetString(4),
                Days = (Days)row.GetInt32(5),
                Filter = FilterOf(row.GetString(6), row.GetString(7)),
                Language = Language.FromTag(row.GetStringOrNull(18)),
                IsQuiet = row.GetBoolean(8),
                OpensThread = row.GetBoolean(9),
                Pins = row.GetBoolean(10),
                Place = row.GetStringOrNull(11),
            },
            row.GetBoolean(2),
            row.GetTime(12),
            row.GetDate(13),
            new Occurrence(row.GetDate(14), row.GetTime(15)),
            row.GetInt32(16),
            Trouble.FromName(row.GetStringOrNull(17)));
}
