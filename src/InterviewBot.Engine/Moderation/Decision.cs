using System.Collections.Immutable;
using InterviewBot.Engine.Commenting;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Moderation;

/// <summary>Something that a moderator does to a comment or to its writer.</summary>
/// <param name="Keyword">What buttons carry; part of the keys of its texts.</param>
/// <param name="Action">What the audit calls it.</param>
/// <param name="IsForOwners">It reaches across chats: the bot's owners decide it, no administrator.</param>
/// <param name="IsAsked">It cannot be undone, so it is asked once more.</param>
/// <param name="Undo">Keyword of what undoes it.</param>
/// <param name="Applies">Whether there is anything to decide.</param>
/// <param name="Apply">Does it within a write.</param>
internal sealed record Decision(
    string Keyword,
    string Action,
    bool IsForOwners,
    bool IsAsked,
    string? Undo,
    Func<ModeratedComment, bool> Applies,
    Action<SqliteConnection, ModeratedComment, DateTimeOffset> Apply)
{
    /// <summary>All there are, in the order in which their buttons stand.</summary>
    public static readonly ImmutableArray<Decision> All =
    [
        new("release", "comment-released", IsForOwners: false, IsAsked: false, Undo: null,
            comment => comment.State is CommentState.Held,
            (connection, comment, _) => CommentStore.SetState(connection, comment.Id, CommentState.Shown)),
        new("delete", "comment-deleted", IsForOwners: false, IsAsked: true, Undo: null,
            _ => true,
            (connection, comment, _) => CommentStore.Delete(connection, comment.Id)),
        new("silence", "person-silenced", IsForOwners: false, IsAsked: false, Undo: "unsilence",
            comment => !comment.IsPrivate && !comment.IsSilenced,
            (connection, comment, now) => Silence(connection, comment, now)),
        new("unsilence", "person-unsilenced", IsForOwners: false, IsAsked: false, Undo: "silence",
            comment => comment.IsSilenced,
            (connection, comment, _) => Silence(connection, comment, null)),
        new("hide", "comment-hidden", IsForOwners: true, IsAsked: false, Undo: "unhide",
            comment => comment.State is not CommentState.Hidden,
            (connection, comment, _) => CommentStore.SetState(connection, comment.Id, CommentState.Hidden)),
        new("unhide", "comment-unhidden", IsForOwners: true, IsAsked: false, Undo: "hide",
            comment => comment.State is CommentState.Hidden,
            (connection, comment, _) => CommentStore.SetState(connection, comment.Id, CommentState.Shown)),
        new("block", "person-blocked", IsForOwners: true, IsAsked: false, Undo: "unblock",
            comment => !comment.IsBlocked,
            Block),
        new("unblock", "person-unblocked", IsForOwners: true, IsAsked: false, Undo: "block",
            comment => comment.IsBlocked,
            (connection, comment, _) => connection.Execute("UPDATE person SET blocked_at = NULL WHERE id = $person", ("$person", comment.Writer))),
    ];

    public static Decision? Find(string? keyword) => All.FirstOrDefault(decision => decision.Keyword == keyword);

    /// <summary>Whether whoever may decide this much may decide it.</summary>
    public bool IsFor(Authority authority) => authority is Authority.Owner || (authority is Authority.Administrator && !IsForOwners);

    private static void Silence(SqliteConnection connection, ModeratedComment comment, DateTimeOffset? since)
        => connection.Execute(
            """
            INSERT INTO member (chat_id, person_id, name, silenced_at) VALUES ($chat, $person, $name, $since)
            ON CONFLICT (chat_id, person_id) DO UPDATE SET silenced_at = excluded.silenced_at
            """,
            ("$chat", comment.ChatRow),
            ("$person", comment.Writer),
            ("$name", comment.Author),
            ("$since", since));

    /// <summary>A voice that is given back does not bring out again what others saw of it.</summary>
    private static void Block(SqliteConnection connection, ModeratedComment comment, DateTimeOffset now)
    {
        CommunityStore.Withdraw(connection, comment.Writer);
        connection.Execute("UPDATE person SET blocked_at = $now WHERE id = $person", ("$now", now), ("$person", comment.Writer));
    }
}

/// <summary>How much somebody may decide.</summary>
internal enum Authority
{
    None,

    /// <summary>On what was written in their chat.</summary>
    Administrator,

    /// <summary>On everything.</summary>
    Owner,
}
