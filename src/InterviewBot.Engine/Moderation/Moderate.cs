using System.Collections.Immutable;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting;
using InterviewBot.Engine.Commenting.Numbers;
using InterviewBot.Engine.Daily;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Moderation;

/// <summary>The buttons of moderators: each names a comment and a <see cref="Decision"/>. Nobody types it.</summary>
internal sealed class Moderate(Administrators administrators, Owners owners, PostedNumbers numbers, Database database, TimeProvider time) : ICommand
{
    private const string Name = "moderate";

    /// <summary>After the keyword of a decision that is asked once more: the answer is yes.</summary>
    private const string Surely = "!";

    private const string Gone = "gone";

    /// <summary>Somebody decided it otherwise since the button was shown.</summary>
    private const string Stale = "stale";

    public CommandSpec Spec { get; } = new(
        Name,
        CommandGroup.Discuss,
        Audience.OnlyYou,
        new CommandOption("decision", OptionKind.Keyword, [.. Decision.All.Select(decision => decision.Keyword)]))
    {
        IsListed = false,
    };

    /// <summary>What somebody may decide on the comment, one button each.</summary>
    /// <param name="comment">The comment.</param>
    /// <param name="where">Where they decide: an owner does it elsewhere.</param>
    /// <param name="authority">How much they may decide.</param>
    /// <param name="texts">Of the reader.</param>
    public static ImmutableArray<Choice> Buttons(ModeratedComment comment, ChatAddress where, Authority authority, Texts texts)
        => [.. Decision.All
            .Where(decision => decision.IsFor(authority) && decision.Applies(comment))
            .Select(decision => Button(comment.Id, decision.Keyword, decision.LabelOn(comment, where, texts)))];

    /// <summary>How much a person may decide on what was written in a chat, asked of its platform now. A private chat has no administrators.</summary>
    /// <param name="chat">Where it was written.</param>
    /// <param name="origin">Who asks, and where: an administrator decides in the chat itself.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Authority> AuthorityAsync(ChatAddress chat, Origin origin, CancellationToken cancellationToken)
        => owners.Include(origin.Person.Id) ? Authority.Owner
            : !origin.IsPrivate && origin.Chat == chat ? Decision.AuthorityOf(await administrators.RightsAsync(chat, origin.Person.Id, cancellationToken))
            : Authority.None;

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (texts, keyword) = (call.Yours, call.Arguments.Keyword);
        var isSure = keyword?.EndsWith(Surely, StringComparison.Ordinal) is true;
        if (call.Arguments.Comment is not { } id || Decision.Find(isSure ? keyword![..^1] : keyword) is not { } decision)
        {
            return new Notice(texts.Say("wrong.button"));
        }

        if (database.Read(connection => ModeratedComment.Find(connection, id)) is not { } comment)
        {
            return ThreadCards.Gone(texts);
        }

        if (!comment.IsForModerators || !decision.IsFor(await AuthorityAsync(comment.Chat, call.Origin, cancellationToken)))
        {
            return new Notice(texts.Say("moderate.refused"));
        }

        if (decision.IsAsked && !isSure)
        {
            return new Notice(texts.Say("moderate.delete.ask", comment.Author, Quotation.Of(comment.Text)))
            {
                Choices = [Button(id, decision.Keyword + Surely, texts["button.delete.yes"])],
            };
        }

        var now = time.GetUtcNow();
        ImmutableArray<Discussed> silenced = [];
        var outcome = await call.Effects.OnceAsync(connection => Decide(connection, decision, id, call.Origin.Person, now, out silenced));
        foreach (var (chat, question) in silenced.Prepend(new Discussed(comment.Chat, comment.Question)).Distinct())
        {
            numbers.Changed(chat, question);
        }

        if (decision.IsAsked)
        {
            database.EraseSoon();
        }

        return outcome == Gone ? ThreadCards.Gone(texts)
            : outcome == Stale ? new Notice(texts.Say("moderate.stale")) { Choices = [Review(texts)] }
            : new Notice(decision.DoneTo(comment, call.Origin.Chat, texts))
            {
                Choices = Decision.Find(decision.Undo) is { } undo
                    ? [Button(id, undo.Keyword, undo.LabelOn(comment, call.Origin.Chat, texts)), Review(texts)]
                    : [Review(texts)],
            };
    }

    /// <summary>Looked at anew within the write: it may have gone, or been decided, since.</summary>
    private static string Decide(
        SqliteConnection connection, Decision decision, long id, Person moderator, DateTimeOffset now, out ImmutableArray<Discussed> silenced)
    {
        silenced = [];
        if (ModeratedComment.Find(connection, id) is not { } comment)
        {
            return Gone;
        }

        if (!decision.Applies(comment))
        {
            return Stale;
        }

        var actor = ChatStore.EnsurePerson(connection, moderator);
        silenced = decision.TakesVoice ? QuotingPosts.MarkAllOf(connection, comment.Writer, decision.IsOfOneChat ? comment.ChatRow : null) : [];
        decision.Apply(connection, comment, now);
        AuditLog.Note(connection, now, decision.Action, comment.ChatRow, actor, comment.Writer, id);
        if (decision.Keyword is "hide")
        {
            ReportStore.SettleAll(connection, id, now);
        }

        return "";
    }

    private static Choice Button(long comment, string keyword, string label)
        => new(ChoiceMeaning.Other, label, new ButtonAction(Name, new Arguments { Comment = comment, Keyword = keyword }));

    private static Choice Review(Texts texts) => new(ChoiceMeaning.Other, texts["reports.open"], new ButtonAction(ReviewReports.Name));
}
