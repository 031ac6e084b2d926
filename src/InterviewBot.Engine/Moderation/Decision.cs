using System.Collections.Immutable;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Moderation;

/// <summary>Something that a moderator does to a comment or to its writer.</summary>
/// <param name="Keyword">What buttons carry; part of the keys of its texts.</param>
/// <param name="Action">What the audit calls it.</param>
/// <param name="Needs">Who may decide it; what reaches across chats no administrator may.</param>
/// <param name="IsAsked">It cannot be undone, so it is asked once more.</param>
/// <param name="Undo">Keyword of what undoes it.</param>
/// <param name="Applies">Whether there is anything to decide.</param>
/// <param name="Apply">Does it within a write.</param>
internal sealed record Decision(
    string Keyword,
    string Action,
    Authority Needs,
    bool IsAsked,
    string? Undo,
    Func<ModeratedComment, bool> Applies,
    Action<SqliteConnection, ModeratedComment, DateTimeOffset> Apply)
{
    /// <summary>All there are, in the order in which their buttons stand.</summary>
    public static readonly ImmutableArray<Decision> All =
    [
        new("release", "comment-released", Authority.Comments, IsAsked: false, Undo: null,
            comment => comment.State is CommentState.Held,
            (connection, comment, _) => CommentStore.SetState(connection, comment.Id, CommentState.Shown)),
        new("delete", "comment-deleted", Authority.Comments, IsAsked: true, Undo: null,
            _ => true,
            (connection, comment, _) => CommentStore.Delete(connection, comment.Id)),
        new("silence", "person-silenced", Authority.Writers, IsAsked: false, Undo: "unsilence",
            comment => !comment.IsPrivate && !comment.IsSilenced,
            (connection, comment, now) => Silence(connection, comment, now)),
        new("unsilence", "person-unsilenced", Authority.Writers, IsAsked: false, Undo: "silence",
            comment => comment.IsSilenced,
            (connection, comment, _) => Silence(connection, comment, null)),
        new("hide", "comment-hidden", Authority.Owner, IsAsked: false, Undo: "unhide",
            comment => comment.State is not CommentState.Hidden,
            (connection, comment, _) => CommentStore.SetState(connection, comment.Id, CommentState.Hidden)),
        new("unhide", "comment-unhidden", Authority.Owner, IsAsked: false, Undo: "hide",
            comment => comment.State is CommentState.Hidden,
            (connection, comment, _) => CommentStore.SetState(connection, comment.Id, CommentState.Shown)),
        new("block", "person-blocked", Authority.Owner, IsAsked: false, Undo: "unblock",
            comment => !comment.IsBlocked,
            Block),
        new("unblock", "person-unblocked", Authority.Owner, IsAsked: false, Undo: "block",
            comment => comment.IsBlocked,
            (connection, comment, _) => connection.Execute("UPDATE person SET blocked_at = NULL WHERE id = $person", ("$person", comment.Writer))),
    ];

    public static Decision? Find(string? keyword) => All.FirstOrDefault(decision => decision.Keyword == keyword);

    /// <summary>It counts in the comment's chat alone.</summary>
    public bool IsOfOneChat => Keyword is "silence" or "unsilence";

    /// <summary>What its writer said is quoted no more, besides the comment itself.</summary>
    public bool TakesVoice => Keyword is "silence" or "block";

    /// <summary>Whether whoever may decide this much may decide it.</summary>
    public bool IsFor(Authority authority) => authority.HasFlag(Needs);

    /// <summary>How much an administrator may decide, by what they may on their platform.</summary>
    public static Authority AuthorityOf(ChatRights rights)
        => (rights.HasFlag(ChatRights.Messages) ? Authority.Comments : Authority.None)
            | (rights.HasFlag(ChatRights.Members) ? Authority.Writers : Authority.None);

    /// <summary>What its button says.</summary>
    /// <param name="comment">What is decided on.</param>
    /// <param name="where">Where it is decided.</param>
    /// <param name="texts">Of whoever decides.</param>
    public string LabelOn(ModeratedComment comment, ChatAddress where, Texts texts) => texts[$"moderate.{Keyword}{Place(comment, where)}"];

    /// <summary>What was done, in a sentence.</summary>
    /// <inheritdoc cref="LabelOn" path="/param"/>
    public Markdown DoneTo(ModeratedComment comment, ChatAddress where, Texts texts)
        => texts.Say($"moderate.{Keyword}.done{Place(comment, where)}", comment.Author);

    /// <summary>A voice in one chat is not a voice "here" for an owner who decides elsewhere.</summary>
    private string Place(ModeratedComment comment, ChatAddress where) => IsOfOneChat && comment.Chat != where ? ".there" : "";

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
[Flags]
internal enum Authority
{
    None = 0,

    /// <summary>On what was written in their chat.</summary>
    Comments = 1,

    /// <summary>On who may write there.</summary>
    Writers = 2,

    /// <summary>On what reaches across chats.</summary>
    Everywhere = 4,

    /// <summary>On everything, in every chat.</summary>
    Owner = Comments | Writers | Everywhere,
}
