using System.Collections.Immutable;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;

namespace InterviewBot.Engine.Commenting;

/// <summary>How one comment is shown, whole, with the answers to it.</summary>
internal sealed class ThreadCards(QuestionLibrary library, Database database, CommentLines lines)
{
    /// <summary>The comment, or the sentence that says it is gone.</summary>
    /// <param name="call">Who opens it, where.</param>
    /// <param name="id">The comment, or an answer.</param>
    /// <param name="from">The answer that the page begins with; null: the first page.</param>
    public Reply Of(CommandCall call, long id, long? from = null)
    {
        var (comment, answers) = database.Read(connection =>
            Discussions.Find(connection, call.Origin.Chat, id) is { } found
                ? (found, found.Under is null ? Discussions.AnswersPage(connection, id, from) : CommentPage.Empty)
                : (null, CommentPage.Empty));
        return comment is null ? Gone(call.Yours) : Show(comment, answers, call);
    }

    public static Notice Gone(Texts texts) => new(texts.Say("comment.gone"));

    private Card Show(Comment comment, CommentPage answers, CommandCall call)
    {
        var (texts, view, page) = (call.Texts, ListView.Of(call.Arguments.Keyword), call.Arguments.Page ?? 1);
        return new Card
        {
            Heading = comment.Under is null ? texts["thread.heading"] : texts["thread.heading.answer"],
            Title = library.Current.Find(comment.Question) is { } question ? question.In(call.Language).Title : Markdown.Empty,
            Body = Markdown.Blocks(answers.Comments
                .Select((answer, index) => lines.Brief(answer, index + 1, texts))
                .Prepend(lines.Whole(comment, texts))),
            Footer = comment.Answers == 0 ? Markdown.Empty : Markdown.Escape(texts.Count("comments.answers", comment.Answers)),
            Buttons =
            [
                .. answers.Comments.Select((answer, index) => CommentChoices.Open(answer, index + 1, view, page, texts)),
                .. CommentChoices.For(comment, view, page, call),
                Back(comment, view, page, texts),
                .. Pages(comment, answers, view, page, texts),
                .. comment.Writer == call.Origin.Person.Id ? CommentChoices.Sharing(comment, texts) : [],
            ],
            About = comment.Question,
            Comment = comment.Id,
            InPlace = call.Pressed,
            Again = new ButtonAction(ShowThread.Name, new Arguments { Comment = comment.Id, Language = texts.Language }),
        };
    }

    /// <summary>Up by one: from an answer to what it answers, from a comment to the list, where it stood.</summary>
    private static Choice Back(Comment comment, ListView view, int page, Texts texts) => comment.Under is { } under
        ? new(ChoiceMeaning.Comments, texts["button.thread"], new ButtonAction(
            ShowThread.Name, new Arguments { Comment = under, Keyword = view.Keyword, Language = texts.Language, Page = page }))
        : new(ChoiceMeaning.Comments, texts["button.comments.all"], ListComments.Open(
            comment.Question, view, page > 1 ? comment.Id : null, page, texts.Language));

    private static ImmutableArray<Choice> Pages(Comment comment, CommentPage answers, ListView view, int page, Texts texts)
    {
        return CommentChoices.Pages(answers, texts, To, To);

        ButtonAction To(long answer) => new(ListAnswers.Name, CommentChoices.Of(comment, view, page, texts) with { Comment = answer });
    }
}
