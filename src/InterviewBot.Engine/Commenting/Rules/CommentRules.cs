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

        // Nobody edits in what they may not write. What is refused takes a token too.
        var often = TooOften(connection, chat, person, now);
        var verdict = Told(chat, person, VoiceOf(connection, chat, person) ?? often ?? HeldBackAs(connection, draft, chat, person, now));
        if (verdict.Ruling is Ruling.Repeated or Ruling.HasLink)
        {
            AuditLog.Note(connection, now, verdict.Ruling is Ruling.Repeated ? "limit-repeated" : "limit-link", chat, actor: null, person, draft.Edits);
        }

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
    {
        var often = TooOften(connection, chat, person, time.GetUtcNow());
        return Told(chat, person, VoiceOf(connection, chat, person) is { Ruling: Ruling.Blocked } blocked ? blocked : often ?? Verdict.Allowed);
    }

    /// <summary>Whether a text would be seen at once where others are, such as a private note that is to be shared. A name is seen with it.</summary>
    public bool MayShow(SqliteConnection connection, long chat, long person, string text, DateTimeOffset now)
        => _limits.NewcomerLinks is Treatment.Allow
            || !(Links.IsIn(text) || Links.IsIn(WriterStore.NameOf(connection, chat, person)))
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

    /// <summary>Where others see what somebody is told, they are told once until they are welcome again.</summary>
    private Verdict Told(long chat, long person, Verdict verdict)
    {
        if (verdict.Ruling is Ruling.Allowed)
        {
            _buckets.Welcome(person, chat);
            return verdict;
        }

        return verdict with { IsAgain = !_buckets.Tell(person, chat, verdict.Ruling) };
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
        var repeats = _limits.Repeats is not Treatment.Allow && WriterStore.SaidLately(connection, chat, person, draft, now - RepeatsWithin)
            ? _limits.Repeats : Treatment.Allow;
        var links = MayShow(connection, chat, person, draft.Text, now) ? Treatment.Allow : _limits.NewcomerLinks;
        return (repeats, links) is (Treatment.Allow, Treatment.Allow) || !WriterStore.IsSeenByOthers(connection, chat, draft.Edits) ? Verdict.Allowed
            : repeats is Treatment.Refuse ? new Verdict(Ruling.Repeated)
            : links is Treatment.Refuse ? new Verdict(Ruling.HasLink)
            : new Verdict(Ruling.Held);
    }
}
