using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting;
using InterviewBot.Engine.Commenting.Rules;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Moderation;

/// <summary>Keeps what people report, and says truly what came of it.</summary>
internal sealed class ReportKeeper(CommentRules rules, Owners owners, TimeProvider time)
{
    /// <summary>Outcomes beside the encoded <see cref="Verdict"/>.</summary>
    private const string Known = "known";
    private const string Gone = "gone";

    /// <summary>What is said where nobody would read a report; null where somebody does.</summary>
    public Notice? Refuse(Texts texts) => owners.AreThere ? null : new Notice(texts.Say("report.unread"));

    /// <summary>Keeps a report, once for the event.</summary>
    /// <param name="call">Who reports, where.</param>
    /// <param name="comment">Which comment they saw; null: the answer.</param>
    /// <param name="about">Of which question.</param>
    /// <param name="text">In their words, or the reason they picked.</param>
    /// <returns>What they are told.</returns>
    public async Task<Notice> KeepAsync(CommandCall call, long? comment, QuestionId about, string text)
    {
        var now = time.GetUtcNow();
        var outcome = await call.Effects.OnceAsync(connection => Keep(connection, call.Origin, comment, about, text, now));
        return outcome switch
        {
            Known => new Notice(call.Yours.Say("report.known")),
            Gone => ThreadCards.Gone(call.Yours),
            _ => Remarks.Of(Verdict.Decode(outcome), call.Yours) ?? new Notice(call.Yours.Say("report.kept")),
        };
    }

    private string Keep(SqliteConnection connection, Origin origin, long? comment, QuestionId about, string text, DateTimeOffset now)
    {
        var chat = ChatStore.EnsureChat(connection, origin);
        var person = ChatStore.EnsurePerson(connection, origin.Person);
        var verdict = rules.JudgeReport(connection, chat, person);
        if (!verdict.IsKept)
        {
            return verdict.Encode();
        }

        // It may have gone, or been hidden, since they saw it; then there is nothing left to report.
        if (comment is { } id && ModeratedComment.Find(connection, id) is not { State: CommentState.Shown })
        {
            return Gone;
        }

        return ReportStore.Add(connection, chat, person, comment, about, text, now) ? verdict.Encode() : Known;
    }
}
