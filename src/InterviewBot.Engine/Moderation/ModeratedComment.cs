using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Moderation;

/// <summary>A comment as a moderator has it before them.</summary>
/// <param name="Id">Its number.</param>
/// <param name="ChatRow">Its chat's row.</param>
/// <param name="Chat">The same chat.</param>
/// <param name="IsPrivate">The chat is one person's.</param>
/// <param name="Writer">Its writer's row.</param>
/// <param name="Author">What its writer is called there.</param>
/// <param name="Question">What it is about.</param>
/// <param name="Text">As it is now.</param>
/// <param name="WrittenAt">When.</param>
/// <param name="State">Whether it shows.</param>
/// <param name="IsShared">Other open chats see it while it shows.</param>
/// <param name="IsSilenced">Its writer has no voice in the chat.</param>
/// <param name="IsBlocked">Its writer has no voice anywhere.</param>
/// <param name="Earlier">How many texts it had before.</param>
internal sealed record ModeratedComment(
    long Id,
    long ChatRow,
    ChatAddress Chat,
    bool IsPrivate,
    long Writer,
    string Author,
    QuestionId Question,
    string Text,
    DateTimeOffset WrittenAt,
    CommentState State,
    bool IsShared,
    bool IsSilenced,
    bool IsBlocked,
    int Earlier)
{
    /// <summary>What somebody wrote to themselves is theirs: a moderator reads it where others were to, or while it waits for one.</summary>
    public bool IsForModerators => !IsPrivate || IsShared || State is not CommentState.Shown;

    /// <summary>The comment; null when it is gone.</summary>
    public static ModeratedComment? Find(SqliteConnection connection, long id)
        => connection.QueryFirstOrDefault(
            """
            SELECT n.id, c.id, c.platform, c.address, c.is_private, p.id, coalesce(m.name, p.name), n.question_id, n.text, n.written_at,
                n.state, n.is_shared, m.silenced_at IS NOT NULL, p.blocked_at IS NOT NULL,
                (SELECT count(*) FROM comment_earlier e WHERE e.comment_id = n.id)
            FROM comment n
            JOIN chat c ON c.id = n.chat_id
            JOIN person p ON p.id = n.person_id
            LEFT JOIN member m ON m.chat_id = n.chat_id AND m.person_id = n.person_id
            WHERE n.id = $id
            """,
            row => new ModeratedComment(
                row.GetInt64(0),
                row.GetInt64(1),
                new ChatAddress(row.GetString(2), row.GetString(3)),
                row.GetBoolean(4),
                row.GetInt64(5),
                row.GetString(6),
                QuestionId.Parse(row.GetString(7)),
                row.GetString(8),
                row.GetTime(9),
                CommentState.Parse(row.GetString(10)),
                row.GetBoolean(11),
                row.GetBoolean(12),
                row.GetBoolean(13),
                row.GetInt32(14)),
            ("$id", id));
}
