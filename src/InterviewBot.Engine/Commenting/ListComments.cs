using System.Collections.Immutable;
using InterviewBot.Engine.Asking;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;

namespace InterviewBot.Engine.Commenting;

/// <summary><c>/comments</c>: what was said on a question in this chat, the newest first, paged.</summary>
internal sealed class ListComments(QuestionLibrary library, Database database, CommunityComments community, TimeProvider time) : ICommand
{
    private const int PageSize = 5;

    public CommandSpec Spec { get; } = new("comments", CommandGroup.Discuss, Audience.Everyone, CommandOption.Question) { IsLinkable = true };

    public Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (question, missing) = CurrentQuestion.Find(call, library.Current);
        return Task.FromResult(question is null ? missing! : List(question, call));
    }

    private Reply List(Question question, CommandCall call)
    {
        var texts = call.Texts;
        var (count, page, pages, comments) = database.Read(connection =>
        {
            var chat = call.Origin.Chat;
            var count = CommentStore.Count(connection, chat, question.Id);
            var pages = Math.Max(1, ((count - 1) / PageSize) + 1);
            var page = Math.Min(call.Arguments.Page ?? 1, pages);
            return (count, page, pages, CommentStore.Page(connection, chat, question.Id, (page - 1) * PageSize, PageSize));
        });

        var counted = texts.Count("comments.count", count);
        var own = count == 0 ? texts.Say("comments.none") : Markdown.Blocks(comments.Select(comment => Show(comment, texts)));
        var (others, more) = community.After(question, call.Origin.Chat, texts);
        return new Card
        {
            Heading = texts["comments.heading"],
            Title = question.In(call.Language).Title,
            Body = page == pages && !others.IsEmpty ? Markdown.Blocks([own, others]) : own,
            Footer = count == 0 ? Markdown.Empty : Markdown.Escape(pages == 1 ? counted : $"{counted} · {texts["page", page, pages]}"),
            Buttons =
            [
                QuestionCards.WriteComment(question, texts),
                new(ChoiceMeaning.OpenQuestion, texts["button.question"], QuestionCards.InPlace("show", question, Placed(call), call.Language)),
                .. Paging.Buttons(Spec.Name, new Arguments { Question = question.Id, Language = call.Language }, page, pages, texts),
                .. more is null ? ImmutableArray<Choice>.Empty : [more],
            ],
            About = question.Id,
            InPlace = call.Pressed && (call.Arguments.Page is not null || Placement.IsInChat(call.Arguments.Keyword)),
        };
    }

    private static string Placed(CommandCall call)
        => call.Arguments.Keyword is { } keyword && Placement.IsInChat(keyword) ? keyword : Placement.Here;

    private Markdown Show(Comment comment, Texts texts)
        => CommentText.Show(comment.Author, comment.Text, time.GetUtcNow() - comment.WrittenAt, comment.IsEdited, texts);
}
