using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Commenting.Rules;

/// <summary>What may be said, and who sees it. Asked by <see cref="CommentWriter"/> for every comment and every edit, whichever way it came.</summary>
internal interface ICommentRules
{
    /// <summary>Judges in the transaction that records it, so that nothing changes in between.</summary>
    /// <param name="connection">Within the write.</param>
    /// <param name="draft">What is said.</param>
    /// <param name="chat">The chat's row.</param>
    /// <param name="person">The writer's row.</param>
    CommentRuling Judge(SqliteConnection connection, CommentDraft draft, long chat, long person);

    /// <summary>The sentence for the writer; null where this version has none for it.</summary>
    /// <param name="remark">A <see cref="CommentRuling.Remark"/>, perhaps of an earlier version.</param>
    /// <param name="texts">Of the writer.</param>
    Notice? Explain(string remark, Texts texts);
}
