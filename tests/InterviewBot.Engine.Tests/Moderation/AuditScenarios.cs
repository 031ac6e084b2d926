using System.Collections.Immutable;
using System.Text.RegularExpressions;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting.Rules;
using InterviewBot.Engine.Commenting.Transfer;
using InterviewBot.Engine.Storage;
using InterviewBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewBot.Engine.Tests.Moderation;

/// <summary>Every deed of moderators, owners and limits is in the audit: who, to whom, where, on which comment, and nobody's words.</summary>
public sealed partial class AuditScenarios
{
    private const string Question = "docker-layers";

    [Fact]
    public async Task Every_deed_is_noted_with_who_did_it_to_whom_and_where()
    {
        await using var bot = await StartAsync();
        await PlayAsync(bot);

        Assert.Equal(
            [
                "sharing-opened by an to - in group on -",
                "comment-held by - to binh in group on 1",
                "comment-released by an to binh in group on 1",
                "limit-repeated by - to binh in group on -",
                "person-silenced by an to binh in group on 1",
                "person-unsilenced by an to binh in group on 1",
                "comment-hidden by owner to binh in group on 1",
                "comment-unhidden by owner to binh in group on 1",
                "person-blocked by owner to binh in group on 1",
                "person-unblocked by owner to binh in group on 1",
                "report-settled by owner to - in - on -",
                "limit-often by - to binh in group on -",
                "comment-deleted by an to binh in group on 1",
                "note-shared by binh to - in notes on 2",
                "note-taken-back by binh to - in notes on 2",
                "sharing-closed by an to - in group on -",
            ],
            Rows(bot));
    }

    [Fact]
    public async Task The_guide_names_every_deed_there_is()
    {
        await using var bot = await StartAsync();
        await PlayAsync(bot);
        using var exported = new StringWriter();
        CommentExport.Write(bot.Database, new JsonLinesFormat(), exported);
        await using var other = await ModerationScenarios.OwnedAsync();
        await ReportAndForgetAsync(other);
        await CommentImport.RunAsync(other.Database, new JsonLinesFormat(), () => new StringReader(exported.ToString()), bot.Clock.GetUtcNow());
        await using var strict = await StartAsync(Treatment.Refuse);
        await strict.Group().Person("Binh").Says($"/comment question:{Question} https://example.org");

        var guide = await File.ReadAllTextAsync(Repository.PathOf("docs", "moderation.md"));
        var table = guide[guide.IndexOf("| Action | By whom |", StringComparison.Ordinal)..];

        Assert.Equal(
            Named.Matches(table[..table.IndexOf("```", StringComparison.Ordinal)]).Select(name => name.Value).Order(StringComparer.Ordinal),
            bot.Audit().Concat(strict.Audit()).Concat(other.Audit()).Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>A reported comment is deleted by its writer, and a mark of somebody who was forgotten is lifted.</summary>
    private static async Task ReportAndForgetAsync(TestBot bot)
    {
        var (chi, owner) = (bot.Group("third").Person("Chi"), bot.Private("owner").Person("Owner"));
        await chi.Says($"/comment question:{Question} To be reported.");
        var comment = bot.CommentOf("To be reported.");
        await bot.Group("third").Person("Dan").PressesAction($"1:reason:c={comment}:k=spam");
        await owner.PressesAction($"1:moderate:k=block:c={comment}");
        await chi.PressesAction($"1:delete:c={comment}:k=yes");
        await chi.Says("/forgetme");
        await chi.Presses("Yes, forget me");
        await owner.Says("/reports");
        await owner.Presses("Who may not comment (1)");
        await owner.Presses("Let them comment again");
    }

    [Fact]
    public async Task Whoever_is_forgotten_is_in_it_no_more_and_what_was_done_stays()
    {
        await using var bot = await StartAsync();
        await PlayAsync(bot);
        var (before, binh) = (bot.Audit(), bot.Private("notes").Person("Binh"));

        await binh.Says("/forgetme");
        await binh.Presses("Yes, forget me");

        Assert.Equal(before, bot.Audit());
        Assert.DoesNotContain(Rows(bot), row => row.Contains("binh", StringComparison.Ordinal) || row.Contains("notes", StringComparison.Ordinal));
        Assert.Equal(0, bot.Count("audit WHERE detail LIKE '%example.org%' OR detail LIKE '%Once%'"));
    }

    [GeneratedRegex("(?<=`)[a-z]+(-[a-z]+)+(?=`)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named { get; }

    private static Task<TestBot> StartAsync(Treatment links = Treatment.Hold)
        => TestBot.StartAsync(configure: services => services.AddSingleton(new EngineOptions
        {
            Owners = [new PersonId("scripted", "owner")],
            Comments = new CommentLimits { Burst = 3, PerMinute = 1, NewcomerLinks = links },
        }));

    private static async Task PlayAsync(TestBot bot)
    {
        var group = bot.Group();
        var (an, binh) = (ModerationScenarios.Administrator(bot, group), group.Person("Binh"));
        var (owner, notes) = (bot.Private("owner").Person("Owner"), bot.Private("notes").Person("Binh"));
        await an.Says("/sharing on");
        await binh.Says($"/comment question:{Question} https://example.org");
        await an.PressesAction("1:moderate:k=release:c=1");
        await binh.Says($"/comment question:{Question} https://example.org");
        await DecideAsync(an, "silence", "unsilence");
        await DecideAsync(owner, "hide", "unhide", "block", "unblock");
        await binh.Says($"/report question:{Question} Out of date.");
        await owner.PressesAction("1:reports:k=settle:x=1");
        await binh.Says($"/comment question:{Question} Once too often.");
        await binh.Says($"/comment question:{Question} And again.");
        await DecideAsync(an, "delete!");
        await notes.Says($"/comment question:{Question} A note.");
        await notes.PressesAction("1:sharenote:k=on:c=2");
        await notes.PressesAction("1:sharenote:k=off:c=2");
        await an.Says("/sharing off");
    }

    private static async Task DecideAsync(ScriptedPerson moderator, params string[] decisions)
    {
        foreach (var decision in decisions)
        {
            await moderator.PressesAction($"1:moderate:k={decision}:c=1");

            // Once more changes nothing, and is no deed.
            await moderator.PressesAction($"1:moderate:k={decision}:c=1");
        }
    }

    private static ImmutableArray<string> Rows(TestBot bot) => bot.Database.Read(connection => connection.QueryAll(
        """
        SELECT a.action || ' by ' || coalesce(p.address, '-') || ' to ' || coalesce(s.address, '-') || ' in ' || coalesce(c.address, '-')
            || ' on ' || coalesce(a.comment_id, '-')
        FROM audit a LEFT JOIN person p ON p.id = a.actor_id LEFT JOIN person s ON s.id = a.subject_id LEFT JOIN chat c ON c.id = a.chat_id
        ORDER BY a.id
        """,
        row => row.GetString(0)));
}
