using InterviewBot.Engine.Commenting.Rules;
using InterviewBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewBot.Engine.Tests.Commenting;

/// <summary>Links of newcomers wait for a moderator, wherever others would see them.</summary>
public sealed class HeldLinkScenarios
{
    private const string Question = "docker-layers";

    [Fact]
    public async Task Notes_to_oneself_make_nobody_known()
    {
        await using var bot = await TestBot.StartAsync();
        foreach (var word in new[] { "One.", "Two.", "Three." })
        {
            await bot.Private("binh").Person("Binh").Says($"/comment question:{Question} {word}");
        }

        bot.Clock.Advance(TimeSpan.FromHours(25));
        var binh = bot.Group().Person("Binh");
        await binh.Says($"/comment question:{Question} https://example.org/1");

        binh.Sees("Others see it once a moderator has looked at it.");
    }

    [Fact]
    public async Task A_link_in_a_newcomers_name_is_one_too()
    {
        await using var bot = await TestBot.StartAsync();
        var binh = bot.Group().Person("Buy t.me/+x");

        await binh.Says($"/comment question:{Question} Harmless.");

        binh.Sees("Others see it once a moderator has looked at it.");
    }

    [Fact]
    public async Task A_newcomers_link_waits_for_an_administrator_who_lets_it_show()
    {
        await using var bot = await TestBot.StartAsync();
        var group = bot.Group();
        var (an, binh) = (Moderation.ModerationScenarios.Administrator(bot, group), group.Person("Binh"));

        await binh.Says($"/comment question:{Question} See https://example.org/layers");
        binh.Sees("Your comment is saved. Others see it once a moderator has looked at it.");
        await an.Says($"/comments {Question}");
        an.Sees("No comments yet");

        await an.Says("/reports");
        an.Sees("Held back until somebody lets it show:\nBinh · just now\nSee https://example.org/layers");
        await an.Presses("Let it show");
        an.Sees("Binh's comment shows now.");
        await an.Says($"/comments {Question}");
        an.Sees("See https://example.org/layers");
        Assert.Equal(["comment-held", "comment-released"], bot.Audit());
    }

    [Fact]
    public async Task A_link_that_is_edited_in_waits_too_and_its_writer_sees_that_it_does()
    {
        await using var bot = await TestBot.StartAsync();
        var group = bot.Group();
        var (an, binh) = (Moderation.ModerationScenarios.Administrator(bot, group), group.Person("Binh"));
        await binh.Says($"/show {Question}");
        var post = binh.Latest.Ref;
        var reply = await binh.Replies(post, "Layers are shared.");

        await binh.Edits(reply, "See https://example.org/layers", repliedTo: post);

        binh.Sees("Others see it once a moderator has looked at it.");
        await an.Says($"/comments {Question}");
        an.Sees("No comments yet");
        await binh.Says("/mycomments");
        binh.Sees("waits for a moderator");
        await an.Says("/reports");
        an.Sees("See https://example.org/layers");
        Assert.Equal(["comment-held"], bot.Audit());
    }

    [Fact]
    public async Task A_held_comment_of_an_open_chat_shows_nowhere_until_it_is_released()
    {
        await using var bot = await TestBot.StartAsync();
        var an = await SharingScenarios.OpenedAsync(bot, "one", "An");
        var reader = await SharingScenarios.OpenedAsync(bot, "two", "Reader");
        var binh = bot.Group("one").Person("Binh");
        await binh.Says($"/comment question:{Question} See www.example.org");

        await reader.Says($"/comments {Question}");
        reader.Sees("No comments yet");
        await an.Says("/reports");
        await an.Presses("Let it show");
        await reader.Says($"/comments {Question}");
        reader.Sees("See www.example.org");
    }

    [Fact]
    public async Task Whoever_has_commented_for_a_while_may_use_links()
    {
        await using var bot = await TestBot.StartAsync();
        var binh = bot.Group().Person("Binh");
        foreach (var word in new[] { "One.", "Two.", "Three." })
        {
            await binh.Says($"/comment question:{Question} {word}");
        }

        await binh.Says($"/comment question:{Question} Too early: https://example.org/1");
        binh.Sees("Others see it once a moderator has looked at it.");
        bot.Clock.Advance(TimeSpan.FromHours(25));
        await binh.Says($"/comment question:{Question} Now: https://example.org/2");
        binh.Sees("Your comment on");
    }

    [Fact]
    public async Task Ones_own_notes_may_have_links_from_the_first_on_and_are_shared_later()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private("an").Person("An");
        await an.Says($"/comment question:{Question} https://example.org/mine");
        an.Sees("Your comment on");
        var note = bot.CommentOf("https://example.org/mine");

        await an.PressesAction($"1:sharenote:k=on:c={note}");
        an.Sees("A note with a link can be shared once you have written here for a while.");
        Assert.Equal(0, bot.Count("shared_source"));
    }

    [Fact]
    public async Task A_link_that_a_newcomer_edits_into_a_shared_note_takes_it_out_of_others_view()
    {
        await using var bot = await TestBot.StartAsync();
        var (an, reader) = (bot.Private("an").Person("An"), await SharingScenarios.OpenedAsync(bot, "reader", "Reader"));
        await an.Says($"/comment question:{Question} Harmless.");
        await an.PressesAction($"1:sharenote:k=on:c={bot.CommentOf("Harmless.")}");
        await an.Says("/mycomments");
        await an.Presses("1");

        await an.Presses("Edit");
        await an.Fills("See https://example.org/buy");

        an.Sees("Others see it once a moderator has looked at it.");
        await reader.Says($"/comments {Question}");
        reader.Sees("No comments yet");
        reader.SeesNot("example.org");
    }

    [Theory]
    [InlineData("see https://example.org", true)]
    [InlineData("WWW.EXAMPLE.ORG", true)]
    [InlineData("t.me/joinus", true)]
    [InlineData("(bit.ly/2x)", true)]
    [InlineData("write to mailto:a@example.org", true)]
    [InlineData("t.me/+AbC", true)]
    [InlineData("T.ME/x", true)]
    [InlineData("BIT.LY/y", true)]
    [InlineData("spam.com:8080/x", true)]
    [InlineData("spam.com?x=1", true)]
    [InlineData("spam.com#x", true)]
    [InlineData("vídụ.vn/x", true)]
    [InlineData("пример.рф/x", true)]
    [InlineData("t.m\u200Be/x", true)]
    [InlineData("Node.js and ASP.NET", false)]
    [InlineData("Node.js/Express", false)]
    [InlineData("System.IO", false)]
    [InlineData("ASP.NET? Yes: C#", false)]
    [InlineData("coredns.kube-system.svc.cluster.local:53", false)]
    [InlineData("10.0.0.0/8", false)]
    [InlineData("either/or, 1.5/2, a.b", false)]
    [InlineData("kube-system.svc", false)]
    [InlineData("", false)]
    public void A_link_is_told_from_the_name_of_a_thing(string text, bool isLink) => Assert.Equal(isLink, Links.IsIn(text));
}
