using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Storage;

namespace InterviewBot.Engine.Moderation;

/// <summary>
/// What else one can do with an opened comment, shown to whoever asks alone, since it differs: its writer changes it, others report it, who
/// may decide on it does. For buttons only.
/// </summary>
internal sealed class OfferMore(Moderate moderate, Database database) : ICommand
{
    private const string Name = "more";

    public CommandSpec Spec { get; } = new(Name, CommandGroup.Discuss, Audience.OnlyYou) { IsListed = false };

    public static Choice Button(long comment, Texts texts)
        => new(ChoiceMeaning.Other, texts["button.more"], new ButtonAction(Name, new Arguments { Comment = comment }));

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (texts, origin) = (call.Yours, call.Origin);
        if (call.Arguments.Comment is not { } id)
        {
            return new Notice(texts.Say("wrong.button"));
        }

        var authority = await moderate.AuthorityAsync(origin.Chat, origin, cancellationToken);
        return database.Read(connection => Discussions.Find(connection, origin.Chat, id) is { } comment
            ? new Notice(texts.Say("more.about", comment.Author, Quotation.Of(comment.Text)))
            {
                Choices = comment.Writer == origin.Person.Id
                    ? [.. CommentChoices.Own(comment, texts)]
                    : [ReportByReason.Button(id, texts), .. Deciding(ModeratedComment.Find(connection, id)!, origin.Chat, authority, texts)],
            }
            : ThreadCards.Gone(texts));
    }

    private static IEnumerable<Choice> Deciding(ModeratedComment comment, ChatAddress where, Authority authority, Texts texts)
        => [.. Moderate.Buttons(comment, where, authority, texts), .. ShowEarlier.Button(comment, authority, texts)];
}
