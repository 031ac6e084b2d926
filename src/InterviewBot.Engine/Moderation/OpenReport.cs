using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;

namespace InterviewBot.Engine.Moderation;

/// <summary>
/// Leads to the form of a report where one is alone with the bot. A link leads here, which anyone may have made: by itself it reports
/// nothing. Nobody types it.
/// </summary>
internal sealed class OpenReport(QuestionLibrary library, Database database) : ICommand
{
    internal const string Name = "toreport";

    public CommandSpec Spec { get; } = new(Name, CommandGroup.Discuss, Audience.OnlyYou) { IsListed = false, IsLinkable = true };

    public Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
        => Task.FromResult<Reply>(call.Arguments.Comment is { } comment ? OfComment(comment, call) : OfQuestion(call));

    private Notice OfComment(long id, CommandCall call)
        => database.Read(connection => ReportProblem.FindSeen(connection, id, call)) is var (comment, mark)
            ? Offer(call.Yours.Say("report.to.comment", comment.Author, Quotation.Of(comment.Text)), new Arguments { Comment = id, Keyword = mark }, call)
            : ThreadCards.Gone(call.Yours);

    private Notice OfQuestion(CommandCall call)
        => call.Arguments.Question is { } id && library.Current.Find(id) is { } question
            ? Offer(call.Yours.Say("report.to.question", question.In(call.Language).Title.ToPlainText()), new Arguments { Question = id }, call)
            : new Notice(call.Yours.Say("wrong.button"));

    private static Notice Offer(Markdown text, Arguments what, CommandCall call)
        => new(text) { Choices = [ReportProblem.Button(what, call.Yours)] };
}
