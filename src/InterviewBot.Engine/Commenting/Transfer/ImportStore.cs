using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Commenting.Transfer;

/// <summary>Puts comments of one file into a database, within one write.</summary>
internal sealed class ImportStore(SqliteConnection connection)
{
    /// <summary>Where each comment of the file is: its number there, and its row here.</summary>
    private readonly Dictionary<long, long> _rows = [];

    /// <summary>Rows that stand for one of the file's comments already: the next that reads the same is another one.</summary>
    private readonly HashSet<long> _taken = [];

    public ImportedAs Add(TransferredComment comment)
    {
        if (IsGone(comment))
        {
            return ImportedAs.Deleted;
        }

        var chat = ChatOf(comment);
        comment = comment with { Message = KeyOf(comment)?.Message };
        var person = PersonOf(comment.Chat.Platform, comment.Author);
        if (Find(comment, chat, person) is { } there)
        {
            Take(comment.Id, there);
            return ImportedAs.Known;
        }

        Member(chat, person, comment.Author.Name);
        var row = Insert(comment, chat, person);
        Take(comment.Id, row);
        foreach (var admirer in comment.Likes)
        {
            connection.Execute(
                "INSERT OR IGNORE INTO comment_like (comment_id, person_id) VALUES ($comment, $person)",
                ("$comment", row),
                ("$person", PersonOf(comment.Chat.Platform, admirer)));
        }

        for (var version = 0; version < comment.Earlier.Length; version++)
        {
            connection.Execute(
                "INSERT INTO comment_earlier (comment_id, version, text, replaced_at) VALUES ($comment, $version, $text, $at)",
                ("$comment", row),
                ("$version", version + 1),
                ("$text", comment.Earlier[version].Text),
                ("$at", comment.Earlier[version].ReplacedAt));
        }

        return ImportedAs.Added;
    }

    /// <summary>Once all are there; a comment of another chat or question, or out of sight, is none that could be answered.</summary>
    public void PutUnder(long comment, long under)
    {
        if (!_rows.TryGetValue(under, out var answered))
        {
            return;
        }

        connection.Execute(
            """
            UPDATE comment SET under_id = $under
            WHERE id = $comment
              AND EXISTS (
                SELECT 1 FROM comment u
                WHERE u.id = $under AND u.under_id IS NULL AND u.chat_id = comment.chat_id AND u.question_id = comment.question_id
                  AND u.state = 'shown')
            """,
            ("$comment", _rows[comment]),
            ("$under", answered));
    }

    /// <summary>It was deleted here: by its number and time, which no other comment has, or by its message.</summary>
    private bool IsGone(TransferredComment comment)
        => connection.QueryFirst(
            """
            SELECT EXISTS (SELECT 1 FROM comment_gone WHERE id = $id AND written_at = $at)
                OR EXISTS (SELECT 1 FROM comment_deleted WHERE chat_id = $chat AND message = $message)
            """,
            row => row.GetBoolean(0),
            ("$id", comment.Id),
            ("$at", comment.WrittenAt),
            ("$chat", KeyOf(comment)?.Chat),
            ("$message", KeyOf(comment)?.Message));

    /// <summary>Where the comment's chat is here and how its message is kept, also where the chat has moved since; null for one that is new.</summary>
    private (long Chat, string? Message)? KeyOf(TransferredComment comment)
        => connection.QueryFirstOrDefault(
            """
            SELECT id, $message FROM chat WHERE platform = $platform AND address = $address
            UNION ALL
            SELECT chat_id, $address || '/' || $message FROM former_address WHERE platform = $platform AND address = $address
            LIMIT 1
            """,
            row => ((long, string?)?)(row.GetInt64(0), row.GetStringOrNull(1)),
            ("$message", comment.Message),
            ("$platform", comment.Chat.Platform),
            ("$address", comment.Chat.Address));

    private void Take(long id, long row)
    {
        _rows.Add(id, row);
        _taken.Add(row);
    }

    /// <summary>
    /// The same comment: by its number where that is still its own, by its message, or as one that the same person wrote at the same time,
    /// with a text that both have or had: either may have been edited since.
    /// </summary>
    private long? Find(TransferredComment comment, long chat, long person)
        => connection.QueryAll(
            """
            WITH said AS (SELECT value FROM json_each($texts))
            SELECT id FROM comment WHERE id = $id AND chat_id = $chat AND person_id = $person AND written_at = $at
            UNION ALL
            SELECT id FROM comment WHERE chat_id = $chat AND message = $message
            UNION ALL
            SELECT id FROM (
                SELECT c.id FROM comment c
                WHERE c.person_id = $person AND c.chat_id = $chat AND c.question_id = $question AND c.written_at = $at
                  AND (c.text IN said OR EXISTS (SELECT 1 FROM comment_earlier e WHERE e.comment_id = c.id AND e.text IN said))
                ORDER BY c.text <> $text, c.id)
            """,
            row => row.GetInt64(0),
            ("$id", comment.Id),
            ("$chat", chat),
            ("$person", person),
            ("$at", comment.WrittenAt),
            ("$message", comment.Message),
            ("$question", comment.Question),
            ("$text", comment.Text),
            ("$texts", TransferJson.Texts(comment)))
            .Where(row => !_taken.Contains(row))
            .Select(row => (long?)row)
            .FirstOrDefault();

    /// <summary>A number that was anybody's here is never another's: buttons that carry it are still about.</summary>
    private long Insert(TransferredComment comment, long chat, long person)
        => connection.QueryFirst(
            """
            INSERT INTO comment (id, chat_id, person_id, question_id, text, message, written_at, edited_at, state, is_shared)
            SELECT iif($id > coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'comment'), 0), $id, NULL), $chat, $person, $question, $text,
                iif(EXISTS (SELECT 1 FROM comment WHERE chat_id = $chat AND message = $message), NULL, $message), $at, $edited,
                $state, $shared AND (is_open OR is_private) FROM chat WHERE id = $chat
            RETURNING id
            """,
            row => row.GetInt64(0),
            ("$id", comment.Id),
            ("$chat", chat),
            ("$person", person),
            ("$question", comment.Question),
            ("$text", comment.Text),
            ("$message", comment.Message),
            ("$at", comment.WrittenAt),
            ("$edited", comment.EditedAt),
            ("$state", comment.State),
            ("$shared", comment.IsShared));

    /// <summary>A chat that is known stays as it is: what its people chose since counts.</summary>
    private long ChatOf(TransferredComment comment)
        => KeyOf(comment)?.Chat ?? connection.QueryFirst(
            """
            INSERT INTO chat (platform, address, is_private, is_open, private_of) VALUES ($platform, $address, $private, $open, $person)
            RETURNING id
            """,
            row => row.GetInt64(0),
            ("$platform", comment.Chat.Platform),
            ("$address", comment.Chat.Address),
            ("$private", comment.Chat.IsPrivate),
            ("$open", comment.Chat.IsOpen),
            ("$person", comment.Chat.IsPrivate ? comment.Author.Address : null));

    private long PersonOf(string platform, TransferredPerson person)
    {
        connection.Execute(
            "INSERT OR IGNORE INTO person (platform, address, name) VALUES ($platform, $address, $name)",
            ("$platform", platform),
            ("$address", person.Address),
            ("$name", person.Name));
        return connection.QueryFirst(
            "SELECT id FROM person WHERE platform = $platform AND address = $address",
            row => row.GetInt64(0),
            ("$platform", platform),
            ("$address", person.Address));
    }

    private void Member(long chat, long person, string name)
        => connection.Execute(
            "INSERT OR IGNORE INTO member (chat_id, person_id, name) VALUES ($chat, $person, $name)",
            ("$chat", chat),
            ("$person", person),
            ("$name", name));
}
