using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Moderation;

/// <summary>The comments that owners hid, one at a time, the newest first: what was hidden can be shown again. For buttons only.</summary>
internal sealed class ReviewHidden(Owners owners, QuestionLibrary library, CommentLines lines, Database database) : ICommand
{
    private const string Name = "hidden";

    public CommandSpec Spec { get; } = new(Name, CommandGroup.Discuss, Audience.OnlyYou) { IsListed = false };

    /// <summary>The button that leads here, where there is anything.</summary>
    public static IEnumerable<Choice> Open(SqliteConnection connection, Texts texts)
        => ReportStore.CountHidden(connection) is > 0 and var count
            ? [new(ChoiceMeaning.Other, texts["hidden.open", count], new ButtonAction(Name))]
            : [];

    public Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
        => Task.FromResult<Reply>(owners.Include(call.Origin.Person.Id)
            ? database.Read(connection => Show(connection, call))
            : new Notice(call.Yours.Say("moderate.refused")));

    private Card Show(SqliteConnection connection, CommandCall call)
    {
        var texts = call.Texts;
        var count = ReportStore.CountHidden(connection);
        var place = Math.Clamp(call.Arguments.Page ?? 1, 1, Math.Max(count, 1));
        var back = new Choice(ChoiceMeaning.Other, texts["reports.open"], new ButtonAction(ReviewReports.Name));
        return count == 0 || ModeratedComment.Find(connection, ReportStore.Hidden(connection, place - 1) ?? 0) is not { } comment
            ? new Card { Heading = texts["hidden.heading"], Body = texts.Say("hidden.none"), Buttons = [back], InPlace = call.Pressed }
            : new Card
            {
                Heading = texts["hidden.heading"],
                Title = library.TitleOf(comment.Question, texts.Language),
                Body = lines.Whole(comment, texts),
                Footer = count > 1 ? Markdown.Escape(texts["page", place, count]) : Markdown.Empty,
                Buttons =
                [
                    .. Moderate.Buttons(comment, call.Origin.Chat, Authority.Owner, texts),
                    .. Paging.Buttons(Name, Arguments.None, place, count, texts),
                    back,
                ],
                InPlace = call.Pressed,
            };
    }
}
