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

    /// <returns>Whether it was not there.</returns>
    public bool Add(TransferredComment comment)
    {
        var chat = ChatOf(comment);
        var person = PersonOf(comment.Chat.Platform, comment.Author);
        if (Find(comment, chat, person) is { } there)
        {
            Take(comment.Id, there);
            return false;
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

        return true;
    }

    /// <summary>Once all are there; a comment of another chat or question is none that could be answered.</summary>
    public void PutUnder(long comment, long under)
        => connection.Execute(
            """
            UPDATE comment SET under_id = $under
            WHERE id = $comment
              AND EXISTS (
                SELECT 1 FROM comment u
                WHERE u.id = $under AND u.under_id IS NULL AND u.chat_id = comment.chat_id AND u.question_id = comment.question_id)
            """,
            ("$comment", _rows[comment]),
            ("$under", _rows[under]));

    private void Take(long id, long row)
    {
        _rows.Add(id, row);
        _taken.Add(row);
    }

    /// <summary>
    /// The same comment: by its number where that is still its own, by its message, or as one that the same person wrote at the same time.
    /// </summary>
    private long? Find(TransferredComment comment, long chat, long person)
        => connection.QueryAll(
            """
            SELECT id FROM comment WHERE id = $id AND chat_id = $chat AND person_id = $person AND written_at = $at
            UNION ALL
            SELECT id FROM comment WHERE chat_id = $chat AND message = $message
            UNION ALL
            SELECT id FROM (
                SELECT id FROM comment
                WHERE person_id = $person AND chat_id = $chat AND question_id = $question AND written_at = $at AND text = $text ORDER BY id)
            """,
            row => row.GetInt64(0),
            ("$id", comment.Id),
            ("$chat", chat),
            ("$person", person),
            ("$at", comment.WrittenAt),
            ("$message", comment.Message),
            ("$question", comment.Question),
            ("$text", comment.Text))
            .Where(row => !_taken.Contains(row))
            .Select(row => (long?)row)
            .FirstOrDefault();

    private long Insert(TransferredComment comment, long chat, long person)
        => connection.QueryFirst(
            """
            INSERT INTO comment (id, chat_id, person_id, question_id, text, message, written_at, edited_at, state, is_shared)
            SELECT iif(EXISTS (SELECT 1 FROM comment WHERE id = $id), NULL, $id), $chat, $person, $question, $text, $message, $at, $edited,
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
    {
        connection.Execute(
            """
            INSERT OR IGNORE INTO chat (platform, address, is_private, is_open, private_of) VALUES ($platform, $address, $private, $open, $person)
            """,
            ("$platform", comment.Chat.Platform),
            ("$address", comment.Chat.Address),
            ("$private", comment.Chat.IsPrivate),
            ("$open", comment.Chat.IsOpen),
            ("$person", comment.Chat.IsPrivate ? comment.Author.Address : null));
        return connection.QueryFirst(
            "SELECT id FROM chat WHERE platform = $platform AND address = $address",
            row => row.GetInt64(0),
            ("$platform", comment.Chat.Platform),
            ("$address", comment.Chat.Address));
    }

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
