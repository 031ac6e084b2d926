using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Commenting.Rules;

/// <summary>Whatever is said is welcome, and shows where it was said.</summary>
internal sealed class NoRules : ICommentRules
{
    public CommentRuling Judge(SqliteConnection connection, CommentDraft draft, long chat, long person) => CommentRuling.Welcome;

    public Notice Explain(string remark, Texts texts) => throw new ArgumentException("Nothing was remarked.", nameof(remark));
}
