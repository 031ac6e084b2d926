using InterviewBot.Engine.Commenting;
using InterviewBot.Engine.Daily;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Moderation;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Chat;

/// <summary>Chats, persons, and what they chose.</summary>
public static class ChatStore
{
    public static Conversation Load(SqliteConnection connection, Origin origin)
        => connection.QueryFirst(
            """
            SELECT c.language, p.language, c.last_question, coalesce(c.is_plain, 0), c.gone_at IS NOT NULL
            FROM (SELECT 1)
            LEFT JOIN chat c ON c.platform = $chatPlatform AND c.address = $chat
            LEFT JOIN person p ON p.platform = $personPlatform AND p.address = $person
            """,
            row => new Conversation(
                Language.FromTag(row.GetStringOrNull(0)),
                Language.FromTag(row.GetStringOrNull(1)),
                QuestionId.TryParse(row.GetStringOrNull(2), out var question) ? question : null,
                row.GetBoolean(3),
                row.GetBoolean(4)),
            ("$chatPlatform", origin.Chat.Platform),
            ("$chat", origin.Chat.Id),
            ("$personPlatform", origin.Person.Id.Platform),
            ("$person", origin.Person.Id.Id));

    /// <summary>The chat's row, made when it is new; a chat that was lost is back when something is said there. Mostly nothing is new, and nothing is written.</summary>
    public static long EnsureChat(SqliteConnection connection, Origin origin)
        => connection.QueryFirstOrDefault(
            """
            SELECT id FROM chat
            WHERE platform = $platform AND address = $address AND is_private = $private AND private_of IS $person AND gone_at IS NULL
            """,
            row => (long?)row.GetInt64(0),
            ("$platform", origin.Chat.Platform),
            ("$address", origin.Chat.Id),
            ("$private", origin.IsPrivate),
            ("$person", origin.IsPrivate ? origin.Person.Id.Id : null))
        ?? MakeOrMend(connection, origin);

    /// <summary>The row of a chat of several people, made when it is new.</summary>
    internal static long EnsureGroup(SqliteConnection connection, ChatAddress chat)
        => FindChat(connection, chat) ?? connection.QueryFirst(
            "INSERT INTO chat (platform, address, is_private) VALUES ($platform, $address, 0) RETURNING id",
            row => row.GetInt64(0),
            ("$platform", chat.Platform),
            ("$address", chat.Id));

    /// <summary>The person's row, made when it is new, with the name they go by now. Mostly nothing is new, and nothing is written.</summary>
    public static long EnsurePerson(SqliteConnection connection, Person person)
        => connection.QueryFirstOrDefault(
            "SELECT id FROM person WHERE platform = $platform AND address = $address AND name = $name",
            row => (long?)row.GetInt64(0),
            ("$platform", person.Id.Platform),
            ("$address", person.Id.Id),
            ("$name", person.Name))
        ?? connection.QueryFirst(
            """
            INSERT INTO person (platform, address, name) VALUES ($platform, $address, $name)
            ON CONFLICT (platform, address) DO UPDATE SET name = excluded.name
            RETURNING id
            """,
            row => row.GetInt64(0),
            ("$platform", person.Id.Platform),
            ("$address", person.Id.Id),
            ("$name", person.Name));

    /// <summary>Keeps what the person is called in the chat. Mostly nothing is new, and nothing is written.</summary>
    public static void EnsureMember(SqliteConnection connection, long chat, long person, string name)
    {
        var isKnown = connection.QueryFirst(
            "SELECT EXISTS (SELECT 1 FROM member WHERE chat_id = $chat AND person_id = $person AND name = $name)",
            row => row.GetBoolean(0),
            ("$chat", chat),
            ("$person", person),
            ("$name", name));
        if (!isKnown)
        {
            connection.Execute(
                """
                INSERT INTO member (chat_id, person_id, name) VALUES ($chat, $person, $name)
                ON CONFLICT (chat_id, person_id) DO UPDATE SET name = excluded.name
                """,
                ("$chat", chat),
                ("$person", person),
                ("$name", name));
        }
    }

    public static long? FindChat(SqliteConnection connection, ChatAddress chat)
        => connection.QueryFirstOrDefault(
            "SELECT id FROM chat WHERE platform = $platform AND address = $address",
            row => (long?)row.GetInt64(0),
            ("$platform", chat.Platform),
            ("$address", chat.Id));

    /// <summary>The person's row; null when nothing is kept of them.</summary>
    public static long? FindPerson(SqliteConnection connection, PersonId person)
        => connection.QueryFirstOrDefault(
            "SELECT id FROM person WHERE platform = $platform AND address = $address",
            row => (long?)row.GetInt64(0),
            ("$platform", person.Platform),
            ("$address", person.Id));

    public static void SetLastQuestion(SqliteConnection connection, long chat, QuestionId question)
        => connection.Execute(
            "UPDATE chat SET last_question = $question WHERE id = $chat",
            ("$question", question.Value),
            ("$chat", chat));

    /// <param name="connection">Within a write.</param>
    /// <param name="chat">Its row.</param>
    /// <param name="language">Null: each reader's own.</param>
    public static void SetChatLanguage(SqliteConnection connection, long chat, Language? language)
        => connection.Execute("UPDATE chat SET language = $language WHERE id = $chat", ("$language", language?.Code), ("$chat", chat));

    public static void SetPlain(SqliteConnection connection, long chat, bool isPlain)
        => connection.Execute("UPDATE chat SET is_plain = $plain WHERE id = $chat", ("$plain", isPlain), ("$chat", chat));

    /// <param name="connection">Within a write.</param>
    /// <param name="person">Their row.</param>
    /// <param name="language">Null: what the platform tells.</param>
    public static void SetPersonLanguage(SqliteConnection connection, long person, Language? language)
        => connection.Execute(
            "UPDATE person SET language = $language WHERE id = $person",
            ("$language", language?.Code),
            ("$person", person));

    /// <summary>
    /// The bot can no longer speak there. A group that put it out no longer shows its comments elsewhere: nobody there could close it.
    /// </summary>
    /// <param name="connection">Within a write.</param>
    /// <param name="chat">Which is lost.</param>
    /// <param name="strikes">How sure that is for its daily question, see <see cref="Strikes"/>.</param>
    /// <param name="now">The moment.</param>
    public static void MarkLost(SqliteConnection connection, ChatAddress chat, int strikes, DateTimeOffset now)
    {
        var lost = connection.QueryFirstOrDefault(
            """
            UPDATE chat SET gone_at = $now WHERE platform = $platform AND address = $address AND gone_at IS NULL
            RETURNING id, is_private
            """,
            row => ((long Id, bool IsPrivate)?)(row.GetInt64(0), row.GetBoolean(1)),
            ("$now", now),
            ("$platform", chat.Platform),
            ("$address", chat.Id));
        if (lost is { IsPrivate: false, Id: var id } && CommunityStore.Close(connection, id))
        {
            AuditLog.Note(connection, now, "sharing-closed", id, actor: null, detail: "lost");
        }

        if (FindChat(connection, chat) is { } known)
        {
            Strikes.SetAtLeast(connection, known, strikes);
        }
    }

    private static long MakeOrMend(SqliteConnection connection, Origin origin)
    {
        var chat = connection.QueryFirst(
            """
            INSERT INTO chat (platform, address, is_private, private_of) VALUES ($platform, $address, $private, $person)
            ON CONFLICT (platform, address)
            DO UPDATE SET is_private = excluded.is_private, private_of = excluded.private_of, gone_at = NULL
            RETURNING id
            """,
            row => row.GetInt64(0),
            ("$platform", origin.Chat.Platform),
            ("$address", origin.Chat.Id),
            ("$private", origin.IsPrivate),
            ("$person", origin.IsPrivate ? origin.Person.Id.Id : null));
        Strikes.Forget(connection, chat);
        return chat;
    }
}
