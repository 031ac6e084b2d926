using InterviewBot.Engine.Storage;

namespace InterviewBot.Engine.Tests.Moderation;

/// <summary>What the bot's owners decide for all chats, and what stays of it.</summary>
public sealed class OwnerScenarios
{
    private const string Question = "docker-layers";

    [Fact]
    public async Task An_owner_hides_a_comment_wherever_it_shows_and_shows_it_again()
    {
        await using var bot = await ModerationScenarios.OwnedAsync();
        var an = await Commenting.SharingScenarios.OpenedAsync(bot, "one", "An");
        var binh = await Commenting.SharingScenarios.OpenedAsync(bot, "two", "Binh");
        await an.Says($"/comment question:{Question} Nonsense.");
        var owner = bot.Private("owner").Person("Owner");

        await owner.PressesAction($"1:moderate:k=hide:c={bot.CommentOf("Nonsense.")}");
        owner.Sees("An's comment is hidden, wherever it showed.");
        await an.Says($"/comments {Question}");
        an.Sees("No comments yet");
        await binh.Says($"/comments {Question}");
        binh.Sees("No comments yet");
        binh.SeesNot("Nonsense.");

        await owner.Presses("Show again");
        await binh.Says($"/comments {Question}");
        binh.Sees("Nonsense.");
        Assert.Equal(["sharing-opened", "sharing-opened", "comment-hidden", "comment-unhidden"], bot.Audit());
    }

    [Fact]
    public async Task A_blocked_person_cannot_write_anywhere_and_other_chats_see_nothing_of_theirs()
    {
        await using var bot = await ModerationScenarios.OwnedAsync();
        var spammer = await Commenting.SharingScenarios.OpenedAsync(bot, "one", "Spammer");
        var binh = await Commenting.SharingScenarios.OpenedAsync(bot, "two", "Binh");
        await spammer.Says($"/comment question:{Question} Buy now!");
        var owner = bot.Private("owner").Person("Owner");

        await owner.PressesAction($"1:moderate:k=block:c={bot.CommentOf("Buy now!")}");
        owner.Sees("Spammer cannot comment anywhere any more");
        await binh.Says($"/comments {Question}");
        binh.SeesNot("Buy now!");
        await bot.Private("spammer").Person("Spammer").Says($"/comment question:{Question} A note.");
        await spammer.Says($"/report question:{Question} All wrong.");
        spammer.Sees("whoever runs this bot has blocked you");
        Assert.Equal(1, bot.Count("comment"));

        await owner.Presses("Unblock the writer");
        await spammer.Says($"/comment question:{Question} Sorry.");
        await binh.Says($"/comments {Question}");
        binh.Sees("Sorry.");
        binh.SeesNot("Buy now!");
    }

    [Fact]
    public async Task Answers_to_what_is_hidden_stand_for_themselves_and_so_do_those_that_come_after()
    {
        await using var bot = await ModerationScenarios.OwnedAsync();
        var (an, binh) = (bot.Group().Person("An"), bot.Group().Person("Binh"));
        await an.Says($"/show {Question}");
        var asked = await an.Replies(an.Latest.Ref, "Nonsense.");
        await binh.Replies(asked, "An answer.");
        await bot.Private("owner").Person("Owner").PressesAction($"1:moderate:k=hide:c={bot.CommentOf("Nonsense.")}");

        await binh.Replies(asked, "A later answer.");

        await binh.Says($"/comments {Question}");
        binh.Sees("An answer.");
        binh.Sees("A later answer.");
        binh.Sees("2 comments");
        Assert.DoesNotContain("Nonsense.", binh.Latest.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Being_forgotten_gives_no_voice_back()
    {
        await using var bot = await ModerationScenarios.OwnedAsync();
        var group = bot.Group();
        var (an, spammer) = (ModerationScenarios.Administrator(bot, group), group.Person("Spammer"));
        await spammer.Says($"/comment question:{Question} Buy now!");
        await an.PressesAction($"1:moderate:k=silence:c={bot.CommentOf("Buy now!")}");

        await spammer.Says("/forgetme");
        await spammer.Presses("Yes, forget me");
        Assert.Equal(0, bot.Database.Read(connection => connection.QueryFirst(
            "SELECT count(*) FROM person WHERE address = 'spammer'", row => row.GetInt64(0))));
        await spammer.Says($"/comment question:{Question} Buy again!");

        spammer.Sees("The administrators of this group have paused your comments here");
        Assert.Equal(0, bot.Count("comment"));
        Assert.Equal(0, bot.Count("barred"));
    }
}
