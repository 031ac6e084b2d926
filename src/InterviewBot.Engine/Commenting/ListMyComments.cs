using InterviewBot.Engine.Asking;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;

namespace InterviewBot.Engine.Commenting;

/// <summary><c>/mycomments</c>: what one wrote, in every chat of the platform, each to be changed or deleted.</summary>
internal sealed class ListMyComments(QuestionLibrary library, Database database, CommentLines lines) : ICommand
{
    private const string Name = "mycomments";

    public CommandSpec Spec { get; } = new(Name, CommandGroup.Discuss, Audience.OnlyYou) { IsLinkable = true };

    /// <summary>Opens the list.</summary>
    /// <param name="from">What the page begins with; null: the first page.</param>
    /// <param name="page">Which page that is, from 1.</param>
    public static ButtonAction Open(long? from, int page) => new(Name, new Arguments { Comment = from, Page = page });

    /// <summary>Opens one of them.</summary>
    public static ButtonAction OpenOne(long comment) => new(Name, new Arguments { Comment = comment });

    public Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
        => Task.FromResult(call.Arguments is { Comment: { } comment, Page: null } ? One(comment, call) : List(call));

    private Reply List(CommandCall call)
    {
        var (texts, writer) = (call.Texts, call.Origin.Person.Id);
        var page = database.Read(connection =>
            OwnComments.Page(connection, writer, call.Arguments.Comment) is { Comments.IsEmpty: false } found
                ? found
                : OwnComments.Page(connection, writer, from: null));
        if (page.Comments.IsEmpty)
        {
            return new Notice(call.Yours.Say("mycomments.none")) { Choices = [CurrentQuestion.Ask(call)], InPlace = call.Pressed };
        }

        var number = page.Previous is null ? 1 : call.Arguments.Page ?? 1;
        return new Card
        {
            Heading = texts["mycomments.heading"],
            Body = Markdown.Blocks(page.Comments.Select((comment, index) => lines.Brief(comment, NameOf(comment, call), index + 1, texts))),
            Buttons =
            [
                .. page.Comments.Select((comment, index) =>
                    new Choice(ChoiceMeaning.OpenComment, CommentChoices.Number(index + 1), OpenOne(comment.Id))),
                .. CommentChoices.Pages(
                    page,
                    texts,
                    before => Open(number > 2 ? before : null, Math.Max(1, number - 1)),
                    next => Open(next, number + 1)),
            ],
            InPlace = call.Pressed,
        };
    }

    private Reply One(long id, CommandCall call)
        => database.Read(connection => OwnComments.Find(connection, call.Origin.Person.Id, id)) is { } comment
            ? new Card
            {
                Heading = call.Texts["mycomments.opened"],
                Body = lines.Whole(comment, NameOf(comment, call), call.Texts),
                Buttons = [.. CommentChoices.Own(comment, call.Texts), CommentChoices.Mine(call.Texts), .. CommentChoices.Sharing(comment, call.Texts)],
                InPlace = call.Pressed,
            }
            : ThreadCards.Gone(call.Yours);

    /// <summary>Of one's own comments one wants to know what they are about.</summary>
    private string NameOf(Comment comment, CommandCall call)
        => library.TitleOf(comment.Question, call.Language).ToPlainText();
}
