using System.Collections.Immutable;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Moderation;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Daily.Choosing;

/// <summary>
/// The daily posts of which nobody knows whether they arrived, for the bot's owners; a button of <c>/reports</c> opens it. Nothing is sent
/// again from here: whoever administers the chat sees whether a post is there, and <c>/daily now</c> sends it.
/// </summary>
internal sealed class UncertainPosts(Owners owners, Database database) : ICommand
{
    private const string Name = "uncertain";
    private const int OnPage = 10;

    public CommandSpec Spec { get; } = new(Name, CommandGroup.Settings, Audience.OnlyYou) { IsListed = false };

    /// <summary>None where there are none.</summary>
    public static IEnumerable<Choice> Button(int count, Texts texts)
        => count == 0 ? [] : [new(ChoiceMeaning.Other, texts["daily.uncertain.open", count], new ButtonAction(Name))];

    public Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
        => Task.FromResult(owners.Include(call.Origin.Person.Id) ? Show(call) : new Notice(call.Yours.Say("reports.refused")));

    private Reply Show(CommandCall call)
    {
        var texts = call.Texts;
        var (count, posts, page) = database.Read(connection =>
        {
            var all = OutboxStore.CountUncertain(connection);
            var shown = Math.Clamp(call.Arguments.Page ?? 1, 1, PagesOf(all));
            return (all, Page(connection, shown), shown);
        });
        return new Card
        {
            Heading = texts["daily.uncertain"],
            Body = posts.IsEmpty
                ? texts.Say("reports.none")
                : Markdown.Blocks([texts.Say("daily.uncertain.what"), Markdown.Join("\n", posts.Select(post => Line(post, texts)))]),
            Footer = Markdown.Escape(texts["page", page, PagesOf(count)]),
            Buttons = Paging.Buttons(Name, Arguments.None, page, PagesOf(count), texts),
            InPlace = call.Pressed && call.Arguments.Page is not null,
        };
    }

    private static int PagesOf(int count) => Math.Max(1, (count + OnPage - 1) / OnPage);

    private static Markdown Line(Post post, Texts texts)
        => Markdown.Of($"- {Moment.Show(post.Due, post.Date.ToString(texts["daily.date"], texts.Language.Culture))} · {post.Chat.ToString()} · {post.Question ?? "–"}");

    private static ImmutableArray<Post> Page(SqliteConnection connection, int page)
        => connection.QueryAll(
            """
            SELECT p.local_date, p.due_at, c.platform, c.address, p.question_id FROM daily_post p JOIN chat c ON c.id = p.chat_id
            WHERE p.state = 'uncertain' ORDER BY p.due_at DESC, p.chat_id LIMIT $count OFFSET $skipped
            """,
            row => new Post(row.GetDate(0), row.GetTime(1), new ChatAddress(row.GetString(2), row.GetString(3)), row.GetStringOrNull(4)),
            ("$count", OnPage),
            ("$skipped", (page - 1) * OnPage));

    private sealed record Post(DateOnly Date, DateTimeOffset Due, ChatAddress Chat, string? Question);
}
