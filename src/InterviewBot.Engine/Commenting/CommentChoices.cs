using System.Collections.Immutable;
using System.Globalization;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Moderation;

namespace InterviewBot.Engine.Commenting;

/// <summary>The buttons that belong to comments.</summary>
internal static class CommentChoices
{
    /// <summary>Opens one comment of a list, by the number it has there: five fit beside each other on a phone.</summary>
    /// <param name="comment">What it opens.</param>
    /// <param name="number">Its place in the list, from 1.</param>
    /// <param name="view">How the list stands, for the way back.</param>
    /// <param name="page">Which page of it, for the way back.</param>
    /// <param name="texts">Of the reader.</param>
    public static Choice Open(Comment comment, int number, ListView view, int page, Texts texts)
        => new(ChoiceMeaning.OpenComment, Number(number), new ButtonAction(ShowThread.Name, Of(comment, view, page, texts)));

    /// <summary>What one can do with an opened comment: what others wrote is liked, one's own notes are changed, and either is answered.</summary>
    /// <inheritdoc cref="Open" path="/param"/>
    /// <param name="call">Where it is opened, by whom.</param>
    public static IEnumerable<Choice> For(Comment comment, ListView view, int page, CommandCall call)
    {
        var texts = call.Texts;
        var isOwnNote = call.Origin.IsPrivate && comment.Writer == call.Origin.Person.Id;
        IEnumerable<Choice> first = isOwnNote
            ? Own(comment, texts)
            : [new(ChoiceMeaning.Like, texts["button.like", comment.Likes], new ButtonAction(LikeComment.Name, Of(comment, view, page, texts)))];
        return [.. first, Reply(comment.Id, texts), .. isOwnNote ? ImmutableArray<Choice>.Empty : [OfferMore.Button(comment.Id, texts)]];
    }

    public static Choice Reply(long comment, Texts texts)
        => new(ChoiceMeaning.Reply, texts["button.reply"], new ButtonAction(WriteComment.Name, new Arguments { Comment = comment }));

    public static IEnumerable<Choice> Own(Comment comment, Texts texts)
        =>
        [
            new(ChoiceMeaning.WriteComment, texts["button.edit"], new ButtonAction(EditComment.Name, new Arguments { Comment = comment.Id })),
            new(ChoiceMeaning.Delete, texts["button.delete"], new ButtonAction(DeleteComment.Name, new Arguments { Comment = comment.Id })),
        ];

    /// <summary>A note is shared, or taken back; a comment among others is seen by them, and one that does not show by nobody.</summary>
    public static IEnumerable<Choice> Sharing(Comment comment, Texts texts)
        => comment is { IsNote: true, State: CommentState.Shown } ? [ShareNote.Button(comment.Id, comment.IsShared, texts)] : [];

    public static Choice Mine(Texts texts)
        => new(ChoiceMeaning.Comments, texts["button.mycomments"], ListMyComments.Open(from: null, page: 1));

    /// <param name="page">What is shown.</param>
    /// <param name="texts">Of the reader.</param>
    /// <param name="before">What turns to the page that begins with a row.</param>
    /// <param name="next">The same in the other direction.</param>
    public static ImmutableArray<Choice> Pages(CommentPage page, Texts texts, Func<long, ButtonAction> before, Func<long, ButtonAction> next)
        =>
        [
            .. page.Previous is { } previous
                ? new Choice[] { new(ChoiceMeaning.PreviousPage, texts["button.previous"], before(previous)) } : [],
            .. page.Next is { } following
                ? new Choice[] { new(ChoiceMeaning.NextPage, texts["button.next"], next(following)) } : [],
        ];

    /// <summary>A comment, and where it was opened from.</summary>
    public static Arguments Of(Comment comment, ListView view, int page, Texts texts)
        => new() { Comment = comment.Id, Keyword = view.Keyword, Language = texts.Language, Page = page };

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
