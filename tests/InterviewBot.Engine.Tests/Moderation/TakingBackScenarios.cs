using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Moderation;

/// <summary>Whatever a moderator did can be undone, also when nothing is left that it was done by.</summary>
public sealed class TakingBackScenarios
{
    private const string Question = "docker-layers";

    [Fact]
    public async Task A_person_without_a_comment_left_is_given_their_voice_back()
    {
        await using var bot = await TestBot.StartAsync();
        var group = bot.Group();
        var (an, binh) = (ModerationScenarios.Administrator(bot, group), group.Person("Binh"));
        await binh.Says($"/comment question:{Question} Mine.");
        var comment = bot.CommentOf("Mine.");
        await an.PressesAction($"1:moderate:k=silence:c={comment}");
        await an.PressesAction($"1:moderate:k=delete!:c={comment}");

        await an.Says("/reports");
        await an.Presses("Who may not comment (1)");
        an.Sees("Binh was paused in this group just now.");
        await an.Presses("Let them comment again");

        an.Sees("Everybody may comment.");
        await binh.Says($"/comment question:{Question} Thank you.");
        Assert.Equal(1, bot.Count("comment"));
        Assert.Equal("person-unsilenced", bot.Audit()[^1]);
    }

    [Fact]
    public async Task An_owner_lifts_blocks_pauses_and_the_marks_of_those_who_were_forgotten()
    {
        await using var bot = await ModerationScenarios.OwnedAsync();
        var group = bot.Group();
        var (an, binh, owner) = (ModerationScenarios.Administrator(bot, group), group.Person("Binh"), bot.Private("owner").Person("Owner"));
        await binh.Says($"/comment question:{Question} Mine.");
        await an.PressesAction($"1:moderate:k=silence:c={bot.CommentOf("Mine.")}");
        bot.Clock.Advance(TimeSpan.FromMinutes(5));
        await owner.PressesAction($"1:moderate:k=block:c={bot.CommentOf("Mine.")}");
        await binh.Says("/forgetme");
        await binh.Presses("Yes, forget me");

        await owner.Says("/reports");
        await owner.Presses("Who may not comment (2)");
        owner.Sees("Somebody who asked to be forgotten was blocked everywhere just now.");
        await owner.Presses("Let them comment again");
        owner.Sees("Somebody who asked to be forgotten was paused in scripted:group 5 minutes ago.");
        await owner.Presses("Let them comment again");

        Assert.Equal(0, bot.Count("barred"));
        Assert.Equal(["mark-lifted", "mark-lifted"], bot.Audit().TakeLast(2));
        await binh.Says($"/comment question:{Question} Thank you.");
        Assert.Equal(1, bot.Count("comment"));
    }

    [Fact]
    public async Task Administrators_see_those_of_their_chat_alone()
    {
        await using var bot = await ModerationScenarios.OwnedAsync();
        var (an, spammer) = (ModerationScenarios.Administrator(bot, bot.Group()), bot.Group("other").Person("Spammer"));
        await spammer.Says($"/comment question:{Question} Buy!");
        await bot.Private("owner").Person("Owner").PressesAction($"1:moderate:k=block:c={bot.CommentOf("Buy!")}");
        await bot.Group("other").Person("An").PressesAction($"1:moderate:k=silence:c={bot.CommentOf("Buy!")}");

        await an.Says("/reports");
        Assert.DoesNotContain("Who may not comment", an.Latest.Text, StringComparison.Ordinal);
        await an.PressesAction("1:voices");
        an.Sees("Everybody may comment.");
        await spammer.PressesAction("1:voices");
        spammer.Sees("That is for the group's administrators to decide");
        Assert.Equal(1, bot.Count("person WHERE blocked_at IS NOT NULL"));
    }

    [Fact]
    public async Task A_hidden_comment_is_found_and_shown_again()
    {
        await using var bot = await ModerationScenarios.OwnedAsync();
        var (an, owner) = (bot.Group().Person("An"), bot.Private("owner").Person("Owner"));
        await an.Says($"/comment question:{Question} Mine.");
        await owner.PressesAction($"1:moderate:k=hide:c={bot.CommentOf("Mine.")}");

        await owner.Says("/reports");
        await owner.Presses("Hidden comments (1)");
        owner.Sees("Mine.");
        await owner.Presses("Show again");

        await an.Says($"/comments {Question}");
        an.Sees("Mine.");
        await an.PressesAction("1:hidden");
        an.Sees("That is for the group's administrators to decide");
    }

    [Fact]
    public async Task A_button_that_was_overtaken_says_that_nothing_was_changed()
    {
        await using var bot = await ModerationScenarios.OwnedAsync();
        var group = bot.Group();
        var (an, binh, owner) = (ModerationScenarios.Administrator(bot, group), group.Person("Binh"), bot.Private("owner").Person("Owner"));
        await binh.Says($"/comment question:{Question} See https://example.org/1");
        var comment = bot.CommentOf("See https://example.org/1");
        await owner.PressesAction($"1:moderate:k=hide:c={comment}");

        await an.PressesAction($"1:moderate:k=release:c={comment}");

        an.Sees("Somebody has decided otherwise since");
        Assert.Equal(1, bot.Count("comment WHERE state = 'hidden'"));
    }
}
