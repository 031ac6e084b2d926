using InterviewBot.Engine.Asking;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting;
using InterviewBot.Engine.Commenting.Rules;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Moderation;

/// <summary>
/// <c>/report</c>: says to the bot's owners what is wrong with the answer to a question, or, by a button under it, with a comment. With
/// nothing said, the words are asked for by a form.
/// </summary>
internal sealed class ReportProblem(QuestionLibrary library, CommentRules rules, Database database, TimeProvider time) : ICommand
{
    private const string Name = "report";
    private const int MaxLength = 1_000;

    private static readonly CommandOption Text = new("text", OptionKind.Text);

    public CommandSpec Spec { get; } = new(Name, CommandGroup.Discuss, Audience.OnlyYou, Text, CommandOption.Question)
    {
        MayAskForWords = true,
    };

    /// <summary>The button under a comment.</summary>
    public static Choice Button(long comment, Texts texts)
        => new(ChoiceMeaning.Other, texts["report.button"], new ButtonAction(Name, new Arguments { Comment = comment }));

    /// <summary>A comment of another chat to pick from a list.</summary>
    public static Choice On(SharedComment comment, Texts texts)
        => Button(comment.Id, texts) with { Label = $"{comment.Author}: {Quotation.Of(comment.Text)}" };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var texts = call.Yours;
        QuestionId about;
        if (call.Arguments.Comment is { } comment)
        {
            if (database.Read(connection => ModeratedComment.Find(connection, comment)) is not { } reported || !MaySee(reported, call.Origin.Chat))
            {
                return ThreadCards.Gone(texts);
            }

            about = reported.Question;
        }
        else
        {
            var (question, missing) = CurrentQuestion.Find(call, library.Current);
            if (question is null)
            {
                return missing!;
            }

            about = question.Id;
        }

        var text = call.Arguments.Text?.Trim() ?? "";
        if (text.Length == 0)
        {
            return call.Submitted ? new Notice(texts.Say("comment.empty")) : Ask(call.Arguments.Comment, about, texts);
        }

        if (Comment.LengthOf(text) is var length && length > MaxLength)
        {
            return new Notice(texts.Say("comment.too-long", length, MaxLength));
        }

        var now = time.GetUtcNow();
        var verdict = Verdict.Decode(await call.Effects.OnceAsync(
            connection => Keep(connection, call.Origin, call.Arguments.Comment, about, text, now).Encode()));
        return Remarks.Of(verdict, texts) ?? new Notice(texts.Say("report.kept"));
    }

    /// <summary>Nobody reports what they do not see: whoever reads the report would.</summary>
    private static bool MaySee(ModeratedComment comment, ChatAddress chat)
        => comment.State is CommentState.Shown && (comment.Chat == chat || comment.IsShared);

    private Verdict Keep(SqliteConnection connection, Origin origin, long? comment, QuestionId about, string text, DateTimeOffset now)
    {
        var chat = ChatStore.EnsureChat(connection, origin);
        var person = ChatStore.EnsurePerson(connection, origin.Person);
        var verdict = rules.JudgeReport(connection, chat, person);

        // The comment may have gone since; then there is nothing left to report.
        if (verdict.IsKept && (comment is null || ModeratedComment.Find(connection, comment.Value) is not null))
        {
            ReportStore.Add(connection, chat, person, comment, about, text, now);
        }

        return verdict;
    }

    private static Form Ask(long? comment, QuestionId about, Texts texts)
        => new(
            new ButtonAction(Name, comment is null ? new Arguments { Question = about } : new Arguments { Comment = comment }),
            texts[comment is null ? "report.form.question" : "report.form.comment"],
            new FormField(Text.Name, texts["report.form.label"], texts["report.form.hint"], MaxLength));
}
