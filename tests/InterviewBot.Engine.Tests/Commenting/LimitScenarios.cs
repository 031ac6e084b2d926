using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting.Rules;
using InterviewBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewBot.Engine.Tests.Commenting;

public sealed class LimitScenarios
{
    private const string Question = "docker-layers";

    [Fact]
    public async Task A_burst_is_allowed_and_then_it_is_said_how_long_to_wait()
    {
        await using var bot = await LimitedAsync(new CommentLimits { Burst = 3, PerMinute = 2 });
        var an = bot.Group().Person("An");
        for (var number = 1; number <= 3; number++)
        {
            await an.Says($"/comment question:{Question} Number {number}.");
            an.Sees("is saved.");
        }

        await an.Says($"/comment question:{Question} Number 4.");
        an.Sees("That is a lot at once, so this one is not saved. Please send it again in 30 seconds.");
        await an.Says($"/comment question:{Question} Number 4.");
        bot.Clock.Advance(TimeSpan.FromSeconds(29));
        await an.Says($"/comment question:{Question} Number 4.");
        an.Sees("in 1 second.");
        Assert.Equal(3, bot.Count("comment"));

        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        await an.Says($"/comment question:{Question} Number 4.");
        an.Sees("is saved.");
        Assert.Equal(["limit-often"], bot.Audit());
    }

    [Fact]
    public async Task Limits_are_one_persons_in_one_chat()
    {
        await using var bot = await LimitedAsync(new CommentLimits { Burst = 1, PerMinute = 1 });
        foreach (var (chat, name) in new[] { ("one", "An"), ("one", "Binh"), ("two", "An") })
        {
            var person = bot.Group(chat).Person(name);
            await person.Says($"/comment question:{Question} By {name} in {chat}.");
            person.Sees("is saved.");
        }
    }

    [Fact]
    public async Task An_event_that_comes_twice_is_counted_once_and_told_the_same()
    {
        await using var bot = await LimitedAsync(new CommentLimits { Burst = 2, PerMinute = 1 });
        var an = bot.Group().Person("An");
        var first = bot.Platform.NextEvent();
        await an.Says($"/comment question:{Question} Once.", first);
        await an.Says($"/comment question:{Question} Once.", first);

        await an.Says($"/comment question:{Question} Twice.");

        an.Sees("is saved.");
    }

    [Fact]
    public async Task The_same_text_within_the_hour_is_refused_and_later_is_welcome()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Group().Person("An", "vi");
        await an.Says($"/comment question:{Question} Raft needs a majority.");

        await an.Says("/comment question:kubernetes-etcd Raft needs a majority.");
        an.Sees("Bạn vừa viết y như vậy ở đây nên bình luận không được lưu thêm lần nữa.");
        await bot.Group("other").Person("An").Says($"/comment question:{Question} Raft needs a majority.");
        await bot.Group().Person("Binh").Says($"/comment question:{Question} Raft needs a majority.");
        Assert.Equal(3, bot.Count("comment"));

        bot.Clock.Advance(TimeSpan.FromMinutes(61));
        await an.Says("/comment question:kubernetes-etcd Raft needs a majority.");
        an.Sees("Đã lưu bình luận của bạn");
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
    [InlineData(Treatment.Allow, "is saved.")]
    [InlineData(Treatment.Hold, "Others see it once a moderator has looked at it.")]
    [InlineData(Treatment.Refuse, "Comments with links are for those who have written here for a while")]
    public async Task What_becomes_of_links_and_repeats_is_for_the_owner_to_set(Treatment links, string told)
    {
        await using var bot = await LimitedAsync(new CommentLimits { NewcomerLinks = links, Repeats = Treatment.Hold });
        var an = bot.Group().Person("An");

        await an.Says($"/comment question:{Question} t.me/joinus");
        an.Sees(told);

        await an.Says($"/comment question:{Question} Plain.");
        await an.Says($"/comment question:{Question} Plain.");
        an.Sees("Others see it once a moderator has looked at it.");
    }

    [Theory]
    [InlineData("see https://example.org", true)]
    [InlineData("WWW.EXAMPLE.ORG", true)]
    [InlineData("t.me/joinus", true)]
    [InlineData("(bit.ly/2x)", true)]
    [InlineData("write to mailto:a@example.org", true)]
    [InlineData("Node.js and ASP.NET", false)]
    [InlineData("System.IO/Path", false)]
    [InlineData("either/or, 1.5/2, a.b", false)]
    [InlineData("kube-system.svc", false)]
    [InlineData("", false)]
    public void A_link_is_told_from_the_name_of_a_thing(string text, bool isLink) => Assert.Equal(isLink, Links.IsIn(text));

    private static Task<TestBot> LimitedAsync(CommentLimits limits)
        => TestBot.StartAsync(configure: services => services.AddSingleton(new EngineOptions { Comments = limits }));
}
