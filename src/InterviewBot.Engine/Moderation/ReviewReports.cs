using System.Collections.Immutable;
using System.Globalization;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting;
using InterviewBot.Engine.Daily;
using InterviewBot.Engine.Daily.Choosing;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Moderation;

/// <summary>
/// <c>/reports</c>: what waits for a moderator, one at a time with what can be decided on it. A group's administrators see there what is
/// held in it, the bot's owners everything, what was reported, and the daily posts that may be lost; others are told that it is not for them.
/// </summary>
internal sealed class ReviewReports(Moderate moderate, QuestionLibrary library, CommentLines lines, Database database, TimeProvider time) : ICommand
{
    internal const string Name = "reports";

    /// <summary>Keyword of the button that puts a report aside; its number is the text.</summary>
    private const string Settle = "settle";

    public CommandSpec Spec { get; } = new(Name, CommandGroup.Discuss, Audience.OnlyYou);

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var authority = await moderate.AuthorityAsync(call.Origin.Chat, call.Origin, cancellationToken);
        if (authority is Authority.None)
        {
            return new Notice(call.Yours.Say("reports.refused"));
        }

        if (call.Arguments.Keyword is Settle && authority is Authority.Owner
            && long.TryParse(call.Arguments.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var report))
        {
            var now = time.GetUtcNow();
            await call.Effects.OnceAsync(connection =>
            {
                if (ReportStore.Settle(connection, report, now))
                {
                    var actor = ChatStore.EnsurePerson(connection, call.Origin.Person);
                    AuditLog.Note(connection, now, "report-settled", chat: null, actor, detail: string.Create(CultureInfo.InvariantCulture, $"{report}"));
                }
            });
        }

        var page = call.Arguments.Page ?? 1;
        return database.Read(connection => Show(connection, call, authority, page));
    }

    private Reply Show(SqliteConnection connection, CommandCall call, Authority authority, int wanted)
    {
        var isOwner = authority is Authority.Owner;
        long? chat = isOwner ? null : ChatStore.FindChat(connection, call.Origin.Chat) ?? 0;
        var held = authority.HasFlag(Authority.Comments) ? ReportStore.CountHeld(connection, chat) : 0;
        var count = held + (isOwner ? ReportStore.CountOpen(connection) : 0);
        ImmutableArray<Choice> others =
        [
            .. isOwner ? UncertainPosts.Button(OutboxStore.CountUncertain(connection), call.Texts) : [],
            .. isOwner ? ReviewHidden.Open(connection, call.Texts) : [],
            .. authority.HasFlag(Authority.Writers) ? ReviewVoices.Open(connection, chat, call.Texts) : [],
        ];
        if (count == 0)
        {
            return new Card { Heading = call.Texts["reports.heading"], Body = call.Texts.Say("reports.none"), Buttons = others, InPlace = call.Pressed };
        }

        var place = Math.Min(wanted, count);
        var card = place <= held
            ? OfHeld(ModeratedComment.Find(connection, ReportStore.Held(connection, chat, place - 1)!.Value)!, call.Origin.Chat, authority, call.Texts)
            : OfReport(ReportStore.Open(connection, place - 1 - held)!, connection, call.Origin.Chat, authority, call.Texts);
        return card with
        {
            Heading = call.Texts["reports.heading"],
            Footer = count > 1 ? Markdown.Escape(call.Texts["page", place, count]) : Markdown.Empty,
            Buttons = [.. card.Buttons, .. Paging.Buttons(Name, Arguments.None, place, count, call.Texts), .. others],
            InPlace = call.Pressed,
        };
    }

    private Card OfHeld(ModeratedComment comment, ChatAddress where, Authority authority, Texts texts) => new()
    {
        Title = library.TitleOf(comment.Question, texts.Language),
        Body = Markdown.Blocks([texts.Say("reports.held"), Show(comment, texts)]),
        Buttons = [.. Moderate.Buttons(comment, where, authority, texts), .. ShowEarlier.Button(comment, authority, texts)],
    };

    private Card OfReport(Report report, SqliteConnection connection, ChatAddress where, Authority authority, Texts texts)
    {
        var comment = report.Comment is { } id ? ModeratedComment.Find(connection, id) : null;
        var said = report.Said is { } text && comment is { IsForModerators: true } && text != comment.Text
            ? Markdown.Blocks([texts.Say("reports.said"), CommentLines.Quoted(text)])
            : Markdown.Empty;
        var words = Markdown.Blocks([
            texts.Say(comment is null ? "reports.of-question" : "reports.of-comment", report.Reporter, Ago.Say(time.GetUtcNow() - report.ReportedAt, texts)),
            CommentLines.Quoted(report.Text)]);
        var settle = new Choice(
            ChoiceMeaning.Other,
            texts["reports.settle"],
            new ButtonAction(Name, new Arguments { Keyword = Settle, Text = string.Create(CultureInfo.InvariantCulture, $"{report.Id}") }));
        return new Card
        {
            Title = library.TitleOf(report.Question, texts.Language),
            Body = comment is null ? words : Markdown.Blocks([Show(comment, texts), .. said.IsEmpty ? ImmutableArray<Markdown>.Empty : [said], words]),
            Buttons = comment is null
                ? [settle]
                : [settle, .. Moderate.Buttons(comment, where, authority, texts), .. ShowEarlier.Button(comment, authority, texts)],
        };
    }

    private Markdown Show(ModeratedComment comment, Texts texts)
    {
        if (!comment.IsForModerators)
        {
            return texts.Say("reports.taken-back");
        }

        var shown = lines.Whole(comment, texts);
        return comment.State is CommentState.Hidden ? Markdown.Blocks([shown, texts.Say("reports.hidden")]) : shown;
    }
}
