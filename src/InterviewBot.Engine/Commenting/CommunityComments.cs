using System.Collections.Immutable;
using InterviewBot.Engine.Asking;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Moderation;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;

namespace InterviewBot.Engine.Commenting;

/// <summary>What other open chats say on a question: a page of its own behind a button of <c>/comments</c>, which shows the newest of it.</summary>
internal sealed class CommunityComments(QuestionLibrary library, Database database, CommentLines lines) : ICommand
{
    private const string Name = "community";
    private const int PageSize = 5;
    private const int ShownAfterOwn = 3;

    /// <summary>Keyword of the button that offers to report one of the page.</summary>
    private const string ToReport = "report";

    public CommandSpec Spec { get; } = new(Name, CommandGroup.Discuss, Audience.Everyone, CommandOption.Question) { IsListed = false };

    /// <summary>What stands after a chat's own comments, and the button that leads to the rest; nothing where the chat is not open.</summary>
    /// <param name="question">What the comments are on.</param>
    /// <param name="chat">Where they are read.</param>
    /// <param name="texts">Of the reader.</param>
    public (Markdown Section, Choice? More) After(Question question, ChatAddress chat, Texts texts)
    {
        var shared = database.Read(connection => CommunityStore.Page(connection, question.Id, chat, before: null, ShownAfterOwn));
        return shared.IsEmpty
            ? (Markdown.Empty, null)
            : (Markdown.Blocks([texts.Say("community.section"), .. shared.Select(comment => lines.Brief(comment, texts))]), Open(question, texts));
    }

    public Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (question, missing) = CurrentQuestion.Find(call, library.Current);
        return Task.FromResult(question is null ? missing! : List(question, call));
    }

    private Reply List(Question question, CommandCall call)
    {
        var (texts, chat) = (call.Texts, call.Origin.Chat);
        var before = call.Arguments.Comment;

        // One more than a page tells whether there is another.
        var found = database.Read(connection => CommunityStore.Page(connection, question.Id, chat, before, PageSize + 1));
        var page = found.Length > PageSize ? found[..PageSize] : found;
        var reports = call.Arguments.Keyword is ToReport && !page.IsEmpty;
        return new Card
        {
            Heading = texts["community.heading"],
            Title = question.In(call.Language).Title,
            Body = page.IsEmpty
                ? texts.Say(database.Read(connection => CommunityStore.IsOpen(connection, chat)) ? "community.none" : "community.closed")
                : Markdown.Blocks(page.Select(comment => lines.Brief(comment, texts))),
            Menu = reports ? new Menu(texts["community.report.menu"], [.. page.Select(comment => ReportByReason.On(comment, texts))]) : null,
            Buttons =
            [
                .. before is null ? ImmutableArray<Choice>.Empty : [To(ChoiceMeaning.PreviousPage, "community.newest", null)],
                .. found.Length > PageSize ? [To(ChoiceMeaning.NextPage, "community.older", page[^1].Id)] : ImmutableArray<Choice>.Empty,
                .. page.IsEmpty || reports ? ImmutableArray<Choice>.Empty : [To(ChoiceMeaning.Other, "community.report", before, ToReport)],
                new(ChoiceMeaning.Comments, texts["community.back"], QuestionCards.InPlace("comments", question, Placement.Here, call.Language)),
            ],
            About = question.Id,
            InPlace = call.Pressed,
        };

        Choice To(ChoiceMeaning meaning, string text, long? from, string? keyword = null)
            => new(meaning, texts[text], new ButtonAction(Name, new Arguments { Question = question.Id, Comment = from, Keyword = keyword }));
    }

    private static Choice Open(Question question, Texts texts)
        => new(ChoiceMeaning.Other, texts["community.more"], QuestionCards.On(Name, question));
}
