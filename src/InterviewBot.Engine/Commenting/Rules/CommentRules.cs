using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Moderation;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Commenting.Rules;

/// <summary>
/// What may become a comment: who has a voice, how much at once, what is held back. Asked in the transaction that records it, so that
/// nothing slips between the question and the answer, and a repeated event is not counted twice.
/// </summary>
internal sealed class CommentRules(EngineOptions options, TimeProvider time)
{
    private static readonly TimeSpan RepeatsWithin = TimeSpan.FromHours(1);

    private readonly CommentLimits _limits = options.Comments;
    private readonly TokenBuckets _buckets = new(options.Comments.Burst, options.Comments.PerMinute, time);

    /// <summary>What is to be said to something new that a person writes.</summary>
    /// <param name="connection">Of the write that would record it.</param>
    /// <param name="chat">The chat's row.</param>
    /// <param name="person">The person's row.</param>
    /// <param name="text">As written.</param>
    public Verdict Judge(SqliteConnection connection, long chat, long person, string text)
    {
        var now = time.GetUtcNow();
        if (VoiceOf(connection, chat, person) is { } mute)
        {
            return mute;
        }

        return TooOften(connection, chat, person, now) ?? HeldBackAs(connection, chat, person, text, now, isNew: true);
    }

    /// <summary>The same of a report, which nobody but the owners sees: there is nothing to hold back.</summary>
    public Verdict JudgeReport(SqliteConnection connection, long chat, long person)
        => VoiceOf(connection, chat, person) is { Ruling: Ruling.Blocked } blocked
            ? blocked
            : TooOften(connection, chat, person, time.GetUtcNow()) ?? Verdict.Allowed;

    /// <summary>The same of new words for what is a comment already: nobody edits in what they may not write.</summary>
    public Verdict JudgeEdit(SqliteConnection connection, long chat, long person, string text)
        => VoiceOf(connection, chat, person) ?? HeldBackAs(connection, chat, person, text, time.GetUtcNow(), isNew: false);

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

    /// <summary>Keeps in the audit that a comment was held.</summary>
    public static void Note(SqliteConnection connection, Verdict verdict, long chat, long person, long comment, DateTimeOffset now)
    {
        if (verdict.Ruling is Ruling.Held)
        {
            AuditLog.Note(connection, now, "comment-held", chat, actor: null, person, comment);
        }
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
    private Verdict HeldBackAs(SqliteConnection connection, long chat, long person, string text, DateTimeOffset now, bool isNew)
    {
        var repeats = isNew && _limits.Repeats is not Treatment.Allow
            && WriterStore.WroteLately(connection, chat, person, text, now - RepeatsWithin) ? _limits.Repeats : Treatment.Allow;
        var links = MayShow(connection, person, text, now) ? Treatment.Allow : _limits.NewcomerLinks;
        return (repeats, links) is (Treatment.Allow, Treatment.Allow) || !WriterStore.IsSeenByOthers(connection, chat) ? Verdict.Allowed
            : repeats is Treatment.Refuse ? new Verdict(Ruling.Repeated)
            : links is Treatment.Refuse ? new Verdict(Ruling.HasLink)
            : new Verdict(Ruling.Held);
    }
}
