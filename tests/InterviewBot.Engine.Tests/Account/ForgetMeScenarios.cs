using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Storage;
using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Account;

/// <summary>Being forgotten: asked once, whole, and for good.</summary>
public sealed class ForgetMeScenarios
{
    private const string Question = "docker-layers";

    [Fact]
    public async Task Forgetting_asks_once_tells_of_backups_and_then_takes_everything()
    {
        await using var bot = await Moderation.ModerationScenarios.OwnedAsync();
        var (an, notes, binh) = (bot.Group().Person("An"), bot.Private("notes").Person("An"), bot.Group().Person("Binh"));
        await an.Says($"/comment question:{Question} From the group.");
        await notes.Says("/question docker");
        await notes.Says($"/comment question:{Question} From my notes.");
        await an.Says($"/report question:{Question} Out of date.");
        await an.Says("/language en");
        await binh.Says($"/comment question:{Question} By Binh.");

        await an.Says("/forgetme");
        an.Sees("after 30 days at the latest");
        Assert.Equal(3, bot.Count("comment"));
        await an.Presses("Yes, forget me");

        an.Sees("Done: everything that was kept about you is deleted.");
        Assert.Equal(1, bot.Count("comment"));
        Assert.Equal(1, bot.Count("person"));
        Assert.Equal(1, bot.Count("chat"));
        Assert.Equal(0, bot.Count("report"));
        await binh.Says($"/comments {Question}");
        binh.Sees("1 comment\n");
    }

    [Fact]
    public async Task A_confirmation_is_for_the_one_who_was_asked()
    {
        await using var bot = await TestBot.StartAsync();
        var (an, binh) = (bot.Group().Person("An"), bot.Group().Person("Binh"));
        await binh.Says($"/comment question:{Question} By Binh.");
        await an.Says("/forgetme");
        var yes = ReplyText.ChoicesOf(an.Latest.Reply).First().Action.Encode();

        await binh.PressesAction(yes);

        binh.Sees("This deletes everything kept about you");
        Assert.Equal(1, bot.Count("comment"));
    }

    [Theory]
    [InlineData("en", "Yes, forget me", "Done: everything that was kept about you is deleted.", "Nothing is kept about you.")]
    [InlineData("vi", "Có, xóa hết", "Xong: mọi thứ bot từng lưu về bạn đã bị xóa.", "Bot không lưu gì về bạn.")]
    public async Task The_confirmation_gives_way_to_what_was_done_and_pressing_again_says_what_is(
        string language, string yes, string done, string nothing)
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Group().Person("An", language);
        await an.Says($"/comment question:{Question} Of mine.");
        await an.Says("/forgetme");
        var (asked, press) = (an.Latest.Ref, ReplyText.ChoicesOf(an.Latest.Reply).First().Action.Encode());

        await an.Presses(yes);
        an.Sees(done);
        Assert.Equal(asked, an.Latest.Ref);
        Assert.Empty(ReplyText.ChoicesOf(an.Latest.Reply));
        await an.PressesAction(press);

        an.Sees(nothing);
    }

    [Fact]
    public async Task A_question_that_was_put_long_ago_is_put_again()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Group().Person("An");
        await an.Says("/forgetme");
        await an.Says($"/comment question:{Question} Written since.");
        var press = an.Screen.SelectMany(message => ReplyText.ChoicesOf(message.Reply)).First().Action.Encode();
        bot.Clock.Advance(TimeSpan.FromMinutes(61));

        await an.PressesAction(press);
        an.Sees("This deletes everything kept about you");
        Assert.Equal(1, bot.Count("comment"));
        await an.Presses("Yes, forget me");

        Assert.Equal(0, bot.Count("comment"));
    }

    [Fact]
    public async Task A_confirmation_that_comes_again_is_answered_the_same()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Group().Person("An");
        await an.Says($"/comment question:{Question} Of mine.");
        await an.Says("/forgetme");
        var press = new ButtonPressed(
            an.Origin(bot.Platform.NextEvent()), ReplyText.ChoicesOf(an.Latest.Reply).First().Action.Encode(), an.Latest.Ref);
        bot.Platform.Throws = true;
        await an.Does(press);
        bot.Platform.Throws = false;

        await an.Does(press);

        an.Sees("Done: everything that was kept about you is deleted.");
    }

    [Fact]
    public async Task What_a_platform_brings_again_after_forgetting_stays_forgotten()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Group().Person("An");
        await an.Says($"/show {Question}");
        var (post, written) = (an.Latest.Ref, bot.Platform.NextEvent());
        bot.Platform.Trouble = new SendResult.Uncertain("lost");
        await an.Does(new ReplyWritten(an.Origin(written), post, new MessageRef(post.Chat, "r1"), "Here it is.") { Payload = "An wrote: Here it is." });
        bot.Platform.Trouble = null;

        await an.Says("/forgetme");
        await an.Presses("Yes, forget me");
        await an.Does(new ReplyWritten(an.Origin(written), post, new MessageRef(post.Chat, "r1"), "Here it is.") { Payload = "An wrote: Here it is." });

        Assert.Equal(0, bot.Count("comment"));
        Assert.Equal(0, bot.Count("handled_event WHERE payload IS NOT NULL OR person IS NOT NULL"));
    }

    [Fact]
    public async Task A_comment_written_while_its_writer_is_forgotten_is_gone_or_new_but_never_half_there()
    {
        await using var bot = await TestBot.StartAsync();
        var (an, asks) = (bot.Group().Person("An"), bot.Private("an").Person("An"));
        await asks.Says("/forgetme");
        for (var round = 0; round < 20; round++)
        {
            var writes = Enumerable.Range(0, 4).Select(number => bot.Group($"chat{number}").Person("An").Says($"/comment question:{Question} {round}-{number}"));
            await Task.WhenAll([.. writes, asks.Presses("Yes, forget me")]);
            await asks.Says("/forgetme");
            await asks.Presses("Yes, forget me");
            Assert.Equal(0, bot.Count("comment"));
            Assert.Equal(0, bot.Count("person"));
            await asks.Says("/forgetme");
        }

        Assert.Equal("ok", bot.Database.Read(connection => connection.QueryFirst("PRAGMA integrity_check", row => row.GetString(0))));
        Assert.Empty(bot.Database.Read(connection => connection.QueryAll("PRAGMA foreign_key_check", row => row.GetString(0))));
    }
}
