using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;

namespace InterviewBot.Engine.Moderation;

/// <summary>
/// What a comment said before it was edited, one text at a time, to whoever may decide on it and nobody else: an edit hides nothing from
/// them. For buttons only.
/// </summary>
internal sealed class ShowEarlier(Moderate moderate, QuestionLibrary library, Database database, TimeProvider time) : ICommand
{
    private const string Name = "earlier";

    public CommandSpec Spec { get; } = new(Name, CommandGroup.Discuss, Audience.OnlyYou) { IsListed = false };

    /// <summary>The button beside what can be decided; none where the comment was never edited, or is not theirs to decide on.</summary>
    public static IEnumerable<Choice> Button(ModeratedComment comment, Authority authority, Texts texts)
        => authority.HasFlag(Authority.Comments) && comment.Earlier > 0
            ? [new(ChoiceMeaning.Other, texts["earlier.button", comment.Earlier], new ButtonAction(Name, new Arguments { Comment = comment.Id }))]
            : [];

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var texts = call.Yours;
        if (call.Arguments.Comment is not { } id)
        {
            return new Notice(texts.Say("wrong.button"));
        }

        if (database.Read(connection => ModeratedComment.Find(connection, id)) is not { } found)
        {
            return ThreadCards.Gone(texts);
        }

        var authority = await moderate.AuthorityAsync(found.Chat, call.Origin, cancellationToken);
        if (!authority.HasFlag(Authority.Comments))
        {
            return new Notice(texts.Say("moderate.refused"));
        }

        return database.Read<Reply>(connection => ModeratedComment.Find(connection, id) is not { } comment ? ThreadCards.Gone(texts)
            : comment.Earlier == 0 ? new Notice(texts.Say("earlier.none"))
            : Show(comment, EarlierTexts.Find(connection, id, PageOf(comment, call)), authority, call));
    }

    private Card Show(ModeratedComment comment, EarlierText earlier, Authority authority, CommandCall call)
    {
        var (texts, page) = (call.Texts, PageOf(comment, call));
        var until = Ago.Say(time.GetUtcNow() - earlier.ReplacedAt, texts);
        return new Card
        {
            Heading = texts["earlier.heading"],
            Title = library.TitleOf(comment.Question, call.Language),
            Body = Markdown.Blocks([texts.Say("earlier.until", comment.Author, until), CommentLines.Quoted(earlier.Text)]),
            Footer = comment.Earlier > 1 ? Markdown.Escape(texts["page", page, comment.Earlier]) : Markdown.Empty,
            Buttons =
            [
                .. Moderate.Buttons(comment, call.Origin.Chat, authority, texts),
                .. Paging.Buttons(Name, new Arguments { Comment = comment.Id }, page, comment.Earlier, texts),
            ],

            // What it was opened from stays: there stands what the comment says now.
            InPlace = call.Pressed && call.Arguments.Page is not null,
        };
    }

    /// <summary>The first page is the text before the last edit.</summary>
    private static int PageOf(ModeratedComment comment, CommandCall call) => Math.Clamp(call.Arguments.Page ?? 1, 1, comment.Earlier);
}
