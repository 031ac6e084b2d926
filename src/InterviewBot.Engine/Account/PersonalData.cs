using System.Collections.Immutable;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting;
using InterviewBot.Engine.Daily;
using InterviewBot.Engine.Moderation;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Account;

/// <summary>
/// Everything that is kept on a person, to be given or to be forgotten. A test holds it to the tables: what refers to a person in one has to
/// be here.
/// </summary>
public static class PersonalData
{
    /// <summary>All of it, from one snapshot.</summary>
    /// <param name="connection">Of a read.</param>
    /// <param name="id">Whose.</param>
    /// <param name="now">When it is asked for.</param>
    public static PersonalRecord Collect(SqliteConnection connection, PersonId id, DateTimeOffset now)
    {
        var person = ChatStore.FindPerson(connection, id) ?? 0;
        return new PersonalRecord(
            id.Platform,
            id.Id,
            now,
            connection.QueryFirstOrDefault(
                "SELECT name, language, blocked_at FROM person WHERE id = $person",
                row => new KeptPerson(row.GetString(0), row.GetStringOrNull(1), row.GetTimeOrNull(2)),
                ("$person", person)),
            PersonalChats.Of(connection, id),
            connection.QueryAll(
                "SELECT c.address, m.name, m.silenced_at FROM member m JOIN chat c ON c.id = m.chat_id WHERE m.person_id = $person ORDER BY c.id",
                row => new KeptName(row.GetString(0), row.GetString(1), row.GetTimeOrNull(2)),
                ("$person", person)),
            Comments(connection, person),
            connection.QueryAll(
                """
                SELECT l.comment_id, c.question_id FROM comment_like l JOIN comment c ON c.id = l.comment_id
                WHERE l.person_id = $person ORDER BY l.comment_id
                """,
                row => new KeptLike(row.GetInt64(0), row.GetString(1)),
                ("$person", person)),
            connection.QueryAll(
                "SELECT question_id, comment_id, text, reported_at, settled_at FROM report WHERE person_id = $person ORDER BY id",
                row => new KeptReport(row.GetString(0), row.GetInt64OrNull(1), row.GetString(2), row.GetTime(3), row.GetTimeOrNull(4)),
                ("$person", person)),
            connection.QueryAll(
                """
                SELECT at, action, iif(actor_id = $person, 'you', 'others'), comment_id FROM audit
                WHERE actor_id = $person OR subject_id = $person ORDER BY id
                """,
                row => new KeptDeed(row.GetTime(0), row.GetString(1), row.GetString(2), row.GetInt64OrNull(3)),
                ("$person", person)),
            connection.QueryAll(
                """
                SELECT handled_at, payload FROM handled_event WHERE platform = $platform AND person = $account AND payload IS NOT NULL
                UNION ALL
                SELECT at, payload FROM set_aside_event WHERE platform = $platform AND person = $account
                """,
                row => new KeptEvent(row.GetTime(0), row.GetString(1)),
                ("$platform", id.Platform),
                ("$account", id.Id)));
    }

    /// <summary>Whether there is anything to forget.</summary>
    /// <inheritdoc cref="Forget" path="/param"/>
    public static bool IsAnyKept(SqliteConnection connection, PersonId id, ChatAddress? privateChat)
        => connection.QueryFirst(
            """
            SELECT EXISTS (SELECT 1 FROM person WHERE platform = $platform AND address = $account)
                OR EXISTS (SELECT 1 FROM chat WHERE platform = $platform AND is_private = 1 AND (private_of = $account OR address = $asking))
                OR EXISTS (SELECT 1 FROM handled_event WHERE platform = $platform AND person = $account)
                OR EXISTS (SELECT 1 FROM set_aside_event WHERE platform = $platform AND person = $account)
            """,
            row => row.GetBoolean(0),
            ("$platform", id.Platform),
            ("$account", id.Id),
            ("$asking", privateChat?.Id));

    /// <summary>
    /// Takes it all away, in the caller's transaction: what is written in another chat at this moment is either saved before, and goes too,
    /// or after, and is new. Answers of others to the person's comments stay; of what was done in the audit, that it was done.
    /// </summary>
    /// <param name="connection">Of a write.</param>
    /// <param name="id">Whose.</param>
    /// <param name="privateChat">The chat with the bot that they ask in, where it is theirs alone.</param>
    /// <returns>Where comments went, and on what: their number is another now.</returns>
    public static ImmutableArray<(ChatAddress Chat, QuestionId Question)> Forget(SqliteConnection connection, PersonId id, ChatAddress? privateChat)
    {
        ImmutableArray<(ChatAddress, QuestionId)> places = [];
        ForgetEvents(connection, id);
        if (ChatStore.FindPerson(connection, id) is { } person)
        {
            BarredStore.Leave(connection, person);
            places = OwnComments.Places(connection, person);
            QuotingPosts.MarkAllOf(connection, person, chat: null);

            // Of their messages it stays that they are no comments: editing one does not bring it back. Comments go first: their counts are kept
            // by triggers, which want the chats still there. The rest goes with the person's row.
            connection.Execute(
                """
                INSERT OR IGNORE INTO comment_deleted (chat_id, message)
                SELECT chat_id, message FROM comment WHERE person_id = $person AND message IS NOT NULL;
                DELETE FROM comment WHERE person_id = $person;
                DELETE FROM comment_like WHERE person_id = $person;
                DELETE FROM person WHERE id = $person;
                """,
                ("$person", person));
        }

        PersonalChats.Forget(connection, id, privateChat);
        return places;
    }

    /// <summary>
    /// That events are handled stays, so that no platform brings one of them back; the words go. Somebody else's event may have the person's words
    /// with it, as what it replies to: whatever has the account as a value goes. Of what is no JSON and nobody's, whatever has it anywhere.
    /// </summary>
    private static void ForgetEvents(SqliteConnection connection, PersonId id)
        => connection.Execute(
            """
            UPDATE handled_event SET payload = NULL, person = NULL, answered = 1
            WHERE platform = $platform AND (person = $account OR (json_valid(payload) AND EXISTS (
                SELECT 1 FROM json_tree(iif(json_valid(handled_event.payload), handled_event.payload, 'null'))
                WHERE type IN ('integer', 'text') AND CAST(atom AS TEXT) = $account)));
            DELETE FROM set_aside_event
            WHERE platform = $platform AND (person = $account OR CASE WHEN json_valid(payload)
                THEN EXISTS (
                    SELECT 1 FROM json_tree(iif(json_valid(set_aside_event.payload), set_aside_event.payload, 'null'))
                    WHERE type IN ('integer', 'text') AND CAST(atom AS TEXT) = $account)
                ELSE person IS NULL AND instr(payload, $account) > 0 END);
            """,
            ("$platform", id.Platform),
            ("$account", id.Id));

    private static ImmutableArray<KeptComment> Comments(SqliteConnection connection, long person)
    {
        var earlier = connection.QueryAll(
            """
            SELECT e.comment_id, e.text, e.replaced_at FROM comment_earlier e JOIN comment c ON c.id = e.comment_id
            WHERE c.person_id = $person ORDER BY e.comment_id, e.version
            """,
            row => (Comment: row.GetInt64(0), Text: new KeptText(row.GetString(1), row.GetTime(2))),
            ("$person", person)).ToLookup(entry => entry.Comment, entry => entry.Text);
        return connection.QueryAll(
            """
            SELECT n.id, c.address, n.question_id, n.text, n.message, n.under_id, n.written_at, n.edited_at, n.likes, n.state, n.is_shared
            FROM comment n JOIN chat c ON c.id = n.chat_id WHERE n.person_id = $person ORDER BY n.id
            """,
            row => new KeptComment(
                row.GetInt64(0),
                row.GetString(1),
                row.GetString(2),
                row.GetString(3),
                row.GetStringOrNull(4),
                row.GetInt64OrNull(5),
                row.GetTime(6),
                row.GetTimeOrNull(7),
                row.GetInt32(8),
                row.GetString(9),
                row.GetBoolean(10),
                [.. earlier[row.GetInt64(0)]]),
            ("$person", person));
    }
}
