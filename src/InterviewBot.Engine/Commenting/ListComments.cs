using System.Collections.Immutable;
using InterviewBot.Engine.Asking;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;

namespace InterviewBot.Engine.Commenting;

/// <summary><c>/comments</c>: what was said on a question in this chat, the newest or the best first, paged.</summary>
internal sealed class ListComments(QuestionLibrary library, Database database, CommunityComments community, CommentLines lines) : ICommand
{
    internal const string Name = "comments";

    /// <summary>Of the answers under a comment, as many show in the list; the others are one press away.</summary>
    private const int AnswersShown = 2;

    public CommandSpec Spec { get; } = new(Name, CommandGroup.Discuss, Audience.Everyone, CommandOption.Question) { IsLinkable = true };

    /// <summary>Opens the list where it stood.</summary>
    /// <param name="question">On what.</param>
    /// <param name="view">How it stood.</param>
    /// <param name="from">What the page begins with; null: the first page.</param>
    /// <param name="page">Which page that is, from 1; null where it is not known.</param>
    /// <param name="language">Of the list.</param>
    /// <remarks>
    /// With the longest id of a question, rows of eight digits fit on a button. What is lost before that is what Another keeps to, then the
    /// page's number, then the language.
    /// </remarks>
    public static ButtonAction Open(QuestionId question, ListView view, long? from, int? page, Language language)
    {
        var all = new Arguments { Question = question, Comment = from, Keyword = view.Keyword, Language = language, Page = page };
        var unplaced = all with { Keyword = (view with { Placement = null }).Keyword };
        var numberless = from is null ? unplaced : unplaced with { Page = null };
        return ButtonAction.FirstFitting(Name, all, unplaced, numberless, numberless with { Language = null }, new Arguments { Question = question, Comment = from });
    }

    public Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (question, missing) = CurrentQuestion.Find(call, library.Current);
        return Task.FromResult<Reply>(question is null ? missing! : List(question, ListView.Of(call.Arguments.Keyword), call));
    }

    private Card List(Question question, ListView view, CommandCall call)
    {
        var texts = call.Texts;
        var (count, page, answers) = Read(question.Id, view, call);
        var pages = Math.Max(1, ((count.Threads - 1) / CommentPage.Size) + 1);
        var number = page.Previous is null ? 1 : call.Arguments.Page is { } told ? Math.Min(told, pages) : (int?)null;
        var counted = texts.Count("comments.count", count.Comments);
        var own = page.Comments.IsEmpty ? texts.Say("comments.none") : Markdown.Blocks(page.Comments.SelectMany((comment, index) =>
            Show(comment, index + 1, answers.GetValueOrDefault(comment.Id, []), texts)));
        var (others, more) = page.Next is null ? community.After(question, call.Origin.Chat, texts) : (Markdown.Empty, null);
        return new Card
        {
            Heading = texts["comments.heading"],
            Title = question.In(call.Language).Title,
            Body = others.IsEmpty ? own : Markdown.Blocks([own, others]),
            Footer = count.Comments == 0
                ? Markdown.Empty
                : Markdown.Escape(pages == 1 || number is null ? counted : $"{counted} · {texts["page", number, pages]}"),
            Buttons =
            [
                .. page.Comments.Select((comment, index) => CommentChoices.Open(comment, index + 1, view, number ?? 1, texts)),
                QuestionCards.WriteComment(question, texts),
                .. Order(question, view, count.Threads, texts),
                new(
                    ChoiceMeaning.OpenQuestion,
                    texts["button.question"],
                    QuestionCards.InPlace("show", question, view.Placement ?? Placement.Here, call.Language)),
                .. Pages(question, view, page, number, texts),
                .. more is null ? ImmutableArray<Choice>.Empty : [more],
            ],
            About = question.Id,
            InPlace = call.Pressed && (view.IsInPost || call.Arguments is not { Page: null, Comment: null }),
        };
    }

    private ((int Comments, int Threads) Count, CommentPage Page, ImmutableDictionary<long, ImmutableArray<Comment>> Answers) Read(
        QuestionId question, ListView view, CommandCall call)
        => database.Read(connection =>
        {
            var chat = call.Origin.Chat;
            var page = PageFrom(call.Arguments.Comment);
            if (page.Comments.IsEmpty && call.Arguments.Comment is not null)
            {
                // All that was there is gone.
                page = PageFrom(from: null);
            }

            var answers = page.Comments.Where(comment => comment.Answers > 0).ToImmutableDictionary(
                comment => comment.Id, comment => Discussions.Answers(connection, comment.Id, AnswersShown));
            return (Discussions.Count(connection, chat, question), page, answers);

            CommentPage PageFrom(long? from) => view.IsBestFirst
                ? Discussions.Best(connection, chat, question, from)
                : Discussions.Newest(connection, chat, question, from);
        });

    private IEnumerable<Markdown> Show(Comment comment, int number, ImmutableArray<Comment> answers, Texts texts)
    {
        yield return lines.Brief(comment, number, texts);
        if (!answers.IsEmpty)
        {
            var more = comment.Answers - answers.Length;
            yield return Markdown.Join("\n", answers
                .Select(answer => lines.Answer(answer, texts))
                .Concat(more > 0 ? [Markdown.Of($"- *{texts.Count("comments.answers.more", more)}*")] : []));
        }
    }

    private static IEnumerable<Choice> Order(Question question, ListView view, int threads, Texts texts)
        => threads < 2
            ? []
            :
            [
                new(
                    ChoiceMeaning.Other,
                    view.IsBestFirst ? texts["button.newest"] : texts["button.best"],
                    Open(question.Id, view.Turned, from: null, page: 1, texts.Language)),
            ];

    private static ImmutableArray<Choice> Pages(Question question, ListView view, CommentPage page, int? number, Texts texts)
        => CommentChoices.Pages(
            page,
            texts,
            before => number is 2 ? Open(question.Id, view, from: null, page: 1, texts.Language)
                : Open(question.Id, view, before, number - 1, texts.Language),
            next => Open(question.Id, view, next, number + 1, texts.Language));
}
