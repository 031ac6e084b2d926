using System.Collections.Immutable;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Daily;
using InterviewBot.Engine.Daily.Typed;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Account;

/// <summary>The chats that a person has with the bot alone: theirs as much as their words are.</summary>
internal static class PersonalChats
{
    public static ImmutableArray<KeptChat> Of(SqliteConnection connection, PersonId id)
        => [.. connection.QueryAll(
            """
            SELECT id, address, language, is_plain, is_open, last_question FROM chat
            WHERE platform = $platform AND private_of = $account ORDER BY id
            """,
            row => (Row: row.GetInt64(0), Chat: new KeptChat(
                row.GetString(1), row.GetStringOrNull(2), row.GetBoolean(3), row.GetBoolean(4), row.GetStringOrNull(5), [], [], null, [])),
            ("$platform", id.Platform),
            ("$account", id.Id))
            .Select(found => found.Chat with
            {
                Asked = Asked(connection, found.Row),
                Shown = Shown(connection, found.Row),
                Daily = Daily(connection, found.Row),
                DailyPosts = DailyPosts(connection, found.Row),
            })];

    /// <param name="connection">Of a write.</param>
    /// <param name="id">Whose.</param>
    /// <param name="asking">One that is known to be theirs.</param>
    public static void Forget(SqliteConnection connection, PersonId id, ChatAddress? asking)
    {
        var chats = connection.QueryAll(
            """
            SELECT id FROM chat
            WHERE platform = $platform AND is_private = 1 AND (private_of = $account OR address = $asking)
            """,
            row => row.GetInt64(0),
            ("$platform", id.Platform),
            ("$account", id.Id),
            ("$asking", asking?.Id));
        foreach (var chat in chats)
        {
            connection.Execute("DELETE FROM comment WHERE chat_id = $chat", ("$chat", chat));
            connection.Execute("DELETE FROM chat WHERE id = $chat", ("$chat", chat));
        }
    }

    private static ImmutableArray<string> Asked(SqliteConnection connection, long chat)
        => connection.QueryAll(
            "SELECT question_id FROM asked WHERE chat_id = $chat ORDER BY turn",
            row => row.GetString(0),
            ("$chat", chat));

    private static ImmutableArray<KeptPost> Shown(SqliteConnection connection, long chat)
        => connection.QueryAll(
            "SELECT message, question_id, posted_at FROM post WHERE chat_id = $chat ORDER BY posted_at, message",
            row => new KeptPost(row.GetString(0), row.GetString(1), row.GetTime(2)),
            ("$chat", chat));

    private static KeptDaily? Daily(SqliteConnection connection, long chat)
        => ScheduleStore.Find(connection, chat) is { Schedule: var chosen } stored
            ? new KeptDaily(
                stored.IsOn,
                TimeWords.Show(chosen.Time),
                chosen.Zone,
                DayWords.Show(chosen.Days, Language.English),
                [.. chosen.Filter.Topics.Select(topic => topic.Value)],
                [.. chosen.Filter.Levels.Select(level => level.Name)],
                chosen.IsQuiet,
                chosen.OpensThread,
                chosen.Pins,
                chosen.Place,
                chosen.Language?.Code,
                stored.Since)
            : null;

    private static ImmutableArray<KeptDailyPost> DailyPosts(SqliteConnection connection, long chat)
        => connection.QueryAll(
            "SELECT local_date, state, question_id, message FROM daily_post WHERE chat_id = $chat ORDER BY local_date",
            row => new KeptDailyPost(row.GetString(0), row.GetString(1), row.GetStringOrNull(2), row.GetStringOrNull(3)),
            ("$chat", chat));
}
