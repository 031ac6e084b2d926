using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Moderation;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Commenting.Rules;

/// <summary>
/// What may become a comment: who has a voice, how much at once, what is held back. Asked in the transaction that records it, so that
/// nothing slips between the question and the answer, and a repeated event is not counted twice.
/// </summary>
internal sealed class CommentRules(EngineOptions options, TimeProvider time) : ICommentRules
{
    private static readonly TimeSpan RepeatsWithin = TimeSpan.FromHours(1);

    private readonly CommentLimits _limits = options.Comments;
    private readonly TokenBuckets _buckets = new(options.Comments.Burst, options.Comments.PerMinute, time);

    /// <inheritdoc/>
    public CommentRuling Judge(SqliteConnection connection, CommentDraft draft, long chat, long person)
    {
        var now = time.GetUtcNow();

        // Nobody edits in what they may not write; but to mend one's words often is no flood.
        var verdict = VoiceOf(connection, chat, person)
            ?? (draft.Edits is null ? TooOften(connection, chat, person, now) : null)
            ?? HeldBackAs(connection, draft, chat, person, now);
        return verdict.Ruling switch
        {
            Ruling.Allowed => CommentRuling.Welcome with { IsShared = CommunityStore.IsOpen(connection, chat) },
            Ruling.Held => new CommentRuling(CommentState.Held, verdict.Encode()) { IsShared = CommunityStore.IsOpen(connection, chat) },
            _ => CommentRuling.Refuse(verdict.Encode()),
        };
    }

    /// <inheritdoc/>
    public Notice? Explain(string remark, Texts texts) => Remarks.Of(Verdict.Decode(remark), texts);

    /// <summary>What is to be said of a report, which nobody but the owners sees: there is nothing to hold back.</summary>
    public Verdict JudgeReport(SqliteConnection connection, long chat, long person)
        => VoiceOf(connection, chat, person) is { Ruling: Ruling.Blocked } blocked
            ? blocked
            : TooOften(connection, chat, person, time.GetUtcNow()) ?? Verdict.Allowed;

    /// <summary>Whether a text would be seen at once where others are: a private note that is to be shared.</summary>
    public bool MayShow(SqliteConnection connection, long person, string text, DateTimeOffset now)
        => _limits.NewcomerLinks is Treatment.Allow
            || !Links.IsIn(text)
            || !WriterStore.IsNew(connection, person, now - _limits.NewcomerFor, _limits.NewcomerComments);

    /// <summary>Null for whoever has a voice.</summary>
    public static Verdict? VoiceOf(SqliteConnection connection, long chat, long person)
    {
        BarredStore.TakeBack(connection, chat, person);
        return WriterStore.VoiceOf(connection, chat, person) switch
        {
            { IsBlocked: true } => new Verdict(Ruling.Blocked),
            { IsSilenced: true } => new Verdict(Ruling.Silenced),
            _ => null,
        };
    }

    private Verdict? TooOften(SqliteConnection connection, long chat, long person, DateTimeOffset now)
    {
        var (wait, isFirst) = _buckets.Take(person, chat);
        if (isFirst)
        {
            AuditLog.Note(connection, now, "limit-often", chat, actor: null, person);
        }

        return wait > TimeSpan.Zero ? new Verdict(Ruling.TooOften, wait) : null;
    }

    /// <summary>Where nobody else sees it, nothing is held back.</summary>
    private Verdict HeldBackAs(SqliteConnection connection, CommentDraft draft, long chat, long person, DateTimeOffset now)
    {
        var repeats = draft.Edits is null && _limits.Repeats is not Treatment.Allow
            && WriterStore.WroteLately(connection, chat, person, draft.Text, now - RepeatsWithin) ? _limits.Repeats : Treatment.Allow;
        var links = MayShow(connection, person, draft.Text, now) ? Treatment.Allow : _limits.NewcomerLinks;
        return (repeats, links) is (Treatment.Allow, Treatment.Allow) || !WriterStore.IsSeenByOthers(connection, chat, draft.Edits) ? Verdict.Allowed
            : repeats is Treatment.Refuse ? new Verdict(Ruling.Repeated)
            : links is Treatment.Refuse ? new Verdict(Ruling.HasLink)
            : new Verdict(Ruling.Held);
    }
}
