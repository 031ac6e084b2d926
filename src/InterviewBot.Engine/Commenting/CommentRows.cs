using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;

namespace InterviewBot.Engine.Commenting;

/// <summary>How comments are read, whichever are asked for.</summary>
internal static class CommentRows
{
    /// <summary>The start of every query, up to its WHERE; the comment is <c>c</c>, its chat <c>h</c>, its writer <c>p</c>.</summary>
    public const string Select =
        """
        SELECT c.id, c.question_id, coalesce(m.name, p.name), c.text, c.written_at, c.edited_at IS NOT NULL, c.likes, c.answers, c.under_id,
               c.state, p.platform, p.address, h.platform, h.address, c.message,
               c.is_shared, h.is_private
        FROM comment c
        JOIN chat h ON h.id = c.chat_id
        JOIN person p ON p.id = c.person_id
        LEFT JOIN member m ON m.chat_id = c.chat_id AND m.person_id = c.person_id

        """;

    public static Comment Read(SqlRow row)
    {
        var chat = new ChatAddress(row.GetString(12), row.GetString(13));
        return new Comment(row.GetInt64(0), QuestionId.Parse(row.GetString(1)), row.GetString(2), row.GetString(3), row.GetTime(4))
        {
            IsEdited = row.GetBoolean(5),
            Likes = row.GetInt32(6),
            Answers = row.GetInt32(7),
            Under = row.GetInt64OrNull(8),
            State = CommentState.Parse(row.GetString(9)),
            IsShared = row.GetBoolean(15),
            IsNote = row.GetBoolean(16),
            Writer = new PersonId(row.GetString(10), row.GetString(11)),
            Chat = chat,
            Message = row.GetStringOrNull(14) is { } message ? new MessageRef(chat, message) : null,
        };
    }
}
