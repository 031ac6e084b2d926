using InterviewBot.Engine.Asking;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Moderation;

/// <summary>
/// <c>/report</c>: says to the bot's owners what is wrong with the answer to a question, or, by a button under it, with a comment. With
/// nothing said, the words are asked for by a form.
/// </summary>
internal sealed class ReportProblem(QuestionLibrary library, ReportKeeper keeper, Database database) : ICommand
{
    private const string Name = "report";
    private const int MaxLength = 1_000;
    private const int MarkLength = 12;

    private static readonly CommandOption Text = new("text", OptionKind.Text);

    public CommandSpec Spec { get; } = new(Name, CommandGroup.Discuss, Audience.OnlyYou, Text, CommandOption.Question)
    {
        MayAskForWords = true,
    };

    /// <summary>The button that asks for the words.</summary>
    /// <param name="what">A comment or a question.</param>
    /// <param name="texts">Of the reader.</param>
    public static Choice Button(Arguments what, Texts texts) => new(ChoiceMeaning.Other, texts["report.button"], new ButtonAction(Name, what));

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var texts = call.Yours;
        if (keeper.Refuse(texts) is { } unread)
        {
            return unread;
        }

        QuestionId about;
        Arguments what;
        if (call.Arguments.Comment is { } comment)
        {
            if (database.Read(connection => FindSeen(connection, comment, call)) is not var (reported, mark))
            {
                return ThreadCards.Gone(texts);
            }

            (about, what) = (reported.Question, new Arguments { Comment = comment, Keyword = mark });
        }
        else
        {
            var (question, missing) = CurrentQuestion.Find(call, library.Current);
            if (question is null)
            {
                return missing!;
            }

            (about, what) = (question.Id, new Arguments { Question = question.Id });
        }

        var text = call.Arguments.Text?.Trim() ?? "";
        if (text.Length == 0)
        {
            return call.Submitted ? new Notice(texts.Say("report.empty"))

                // Where many are, words are for those who want to find some.
                : !call.Pressed && !call.Origin.IsPrivate ? ReportByReason.Ask(what, texts)
                : Ask(what, texts);
        }

        if (Comment.LengthOf(text) is var length && length > MaxLength)
        {
            return new Notice(texts.Say("report.too-long", length, MaxLength));
        }

        return await keeper.KeepAsync(call, call.Arguments.Comment, about, text);
    }

    /// <summary>
    /// The comment, and a mark that they saw it, for a form that stands in another chat. Nobody reports what they do not see: whoever reads
    /// the report would.
    /// </summary>
    internal static (ModeratedComment Comment, string Mark)? FindSeen(SqliteConnection connection, long id, CommandCall call)
    {
        var mark = KeyedMark.Of(connection, $"{call.Origin.Person.Id} sees {id}")[..MarkLength];
        return ModeratedComment.Find(connection, id) is { State: CommentState.Shown } comment
            && (comment.Chat == call.Origin.Chat || call.Arguments.Keyword == mark || IsShownIn(call.Origin.Chat)) ? (comment, mark) : null;

        bool IsShownIn(ChatAddress chat) => comment.IsShared && CommunityStore.IsOpen(connection, chat);
    }

    private static Form Ask(Arguments what, Texts texts)
        => new(
            new ButtonAction(Name, what),
            texts[what.Comment is null ? "report.form.question" : "report.form.comment"],
            new FormField(Text.Name, texts["report.form.label"], texts[what.Comment is null ? "report.form.hint" : "report.form.hint.comment"], MaxLength))
        {
            // The words are for the owners alone: where a group would read them, they are asked for in private.
            Again = new ButtonAction(OpenReport.Name, what),
        };
}
