using System.Collections.Immutable;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;

namespace InterviewBot.Engine.Moderation;

/// <summary>
/// Reports by a reason that is picked: nobody has to find words, and no group reads them. Whoever wants words picks Other. For buttons only.
/// </summary>
internal sealed class ReportByReason(QuestionLibrary library, ReportKeeper keeper, Database database) : ICommand
{
    private const string Name = "reason";

    private static readonly ImmutableArray<string> OfComment = ["spam", "insult", "wrong"];
    private static readonly ImmutableArray<string> OfAnswer = ["outdated", "wrong", "unclear"];

    public CommandSpec Spec { get; } = new(Name, CommandGroup.Discuss, Audience.OnlyYou) { IsListed = false };

    /// <summary>The button under a comment.</summary>
    public static Choice Button(long comment, Texts texts)
        => new(ChoiceMeaning.Other, texts["report.button"], new ButtonAction(Name, new Arguments { Comment = comment }));

    /// <summary>A comment of another chat to pick from a list.</summary>
    public static Choice On(SharedComment comment, Texts texts)
        => Button(comment.Id, texts) with { Label = $"{comment.Author}: {Quotation.Of(comment.Text)}" };

    /// <summary>The reasons to pick from.</summary>
    /// <param name="what">A comment or a question.</param>
    /// <param name="texts">Of the reader.</param>
    public static Notice Ask(Arguments what, Texts texts)
    {
        var isOfComment = what.Comment is not null;
        return new Notice(texts.Say(isOfComment ? "report.form.comment" : "report.form.question"))
        {
            Choices =
            [
                .. (isOfComment ? OfComment : OfAnswer).Select(reason => new Choice(
                    ChoiceMeaning.Other, LabelOf(reason, texts), new ButtonAction(Name, what with { Keyword = reason }))),
                ReportProblem.Button(what, texts) with { Label = texts["report.reason.else"] },
            ],
        };
    }

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (texts, comment, reason) = (call.Yours, call.Arguments.Comment, call.Arguments.Keyword);
        if (keeper.Refuse(texts) is { } unread)
        {
            return unread;
        }

        QuestionId? about;
        if (comment is { } id)
        {
            about = database.Read(connection => ReportProblem.FindSeen(connection, id, call))?.Comment.Question;
            if (about is null && !call.Effects.WasHandled)
            {
                return ThreadCards.Gone(texts);
            }
        }
        else
        {
            about = call.Arguments.Question is { } question ? library.Current.Find(question)?.Id : null;
        }

        var reasons = comment is null ? OfAnswer : OfComment;
        return about is not { } known ? new Notice(texts.Say("wrong.button"))
            : reason is null ? Ask(comment is null ? new Arguments { Question = known } : new Arguments { Comment = comment }, texts)
            : reasons.Contains(reason, StringComparer.Ordinal) ? await keeper.KeepAsync(call, comment, known, LabelOf(reason, texts))
            : new Notice(texts.Say("wrong.button"));
    }

    private static string LabelOf(string reason, Texts texts) => reason switch
    {
        "spam" => texts["report.reason.spam"],
        "insult" => texts["report.reason.insult"],
        "outdated" => texts["report.reason.outdated"],
        "unclear" => texts["report.reason.unclear"],
        _ => texts["report.reason.wrong"],
    };
}
