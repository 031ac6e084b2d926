using InterviewBot.Engine.Asking;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Questions;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Commenting;

/// <summary>What a message is about that somebody replies to.</summary>
/// <param name="Question">What it shows, or was said on.</param>
/// <param name="Comment">The one comment it shows, or is: a reply is an answer under that.</param>
public readonly record struct Subject(QuestionId Question, long? Comment)
{
    /// <summary>What the message is about; null for one that shows no question and is no comment.</summary>
    /// <param name="connection">Within a read.</param>
    /// <param name="message">A message of the bot's, or a person's.</param>
    /// <param name="above">What is asked when the message is about nothing.</param>
    public static Subject? Of(SqliteConnection connection, MessageRef message, MessageRef? above = null)
        => MessageKeys.Of(connection, message)
            .Select(key => PostStore.Find(connection, key) ?? CommentStore.Find(connection, key))
            .FirstOrDefault(subject => subject is not null)
            ?? (above is { } other ? Of(connection, other) : null);
}
