using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Storage;
using InterviewBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewBot.Engine.Tests.Moderation;

public sealed class ModerationScenarios
{
    private const string Question = "docker-layers";

    [Fact]
    public async Task An_administrator_deletes_a_comment_after_being_asked_once()
    {
        await using var bot = await TestBot.StartAsync();
        var group = bot.Group();
        var (an, spammer) = (Administrator(bot, group), group.Person("Spammer"));
        await spammer.Says($"/comment question:{Question} Buy now!");
        var comment = bot.CommentOf("Buy now!");

        await an.PressesAction($"1:moderate:k=delete:c={comment}");
        an.Sees("""Delete Spammer's comment "Buy now!"? It cannot be brought back.""");
        Assert.Equal(1, bot.Count("comment"));
        await an.Presses("Yes, delete it");

        an.Sees("Spammer's comment is deleted.");
        Assert.Equal(0, bot.Count("comment"));
        Assert.Equal(["comment-deleted"], bot.Audit());
        await an.PressesAction($"1:moderate:k=delete:c={comment}");
        an.Sees("This comment is no longer there.");
    }

    [Fact]
    public async Task A_silenced_person_cannot_comment_there_until_they_may_again()
    {
        await using var bot = await TestBot.StartAsync();
        var group = bot.Group();
        var (an, spammer) = (Administrator(bot, group), group.Person("Spammer", "vi"));
        await spammer.Says($"/comment question:{Question} Buy now!");

        await an.PressesAction($"1:moderate:k=silence:c={bot.CommentOf("Buy now!")}");
        an.Sees("Spammer cannot comment here until you allow it again.");
        await spammer.Says($"/comment question:{Question} Buy more!");
        spammer.Sees("Quản trị viên đang tạm ngừng quyền bình luận của bạn");
        await spammer.Says($"/show {Question}");
        await spammer.Replies(spammer.Latest.Ref, "Buy by reply!");
        spammer.Sees("Quản trị viên đang tạm ngừng");
        await bot.Group("other").Person("Spammer").Says($"/comment question:{Question} Elsewhere I may.");
        Assert.Equal(2, bot.Count("comment"));

        await an.Presses("Let the writer comment here again");
        an.Sees("Spammer may comment here again.");
        await spammer.Says($"/comment question:{Question} I behave.");
        Assert.Equal(3, bot.Count("comment"));
        Assert.Equal(["person-silenced", "person-unsilenced"], bot.Audit());
    }

    [Fact]
    public async Task Whoever_is_no_administrator_of_that_chat_decides_nothing()
    {
        await using var bot = await TestBot.StartAsync();
        var group = bot.Group();
        var (an, binh) = (Administrator(bot, group), group.Person("Binh"));
        await binh.Says($"/comment question:{Question} Mine.");
        var comment = bot.CommentOf("Mine.");

        await binh.PressesAction($"1:moderate:k=silence:c={comment}");
        binh.Sees("That is for the group's administrators to decide");
        await bot.Group("other").Person("An").PressesAction($"1:moderate:k=silence:c={comment}");
        await bot.Private("an").Person("An").PressesAction($"1:moderate:k=delete!:c={comment}");
        await an.PressesAction($"1:moderate:k=hide:c={comment}");
        an.Sees("That is for the group's administrators to decide, or for whoever runs this bot.");
        await an.PressesAction($"1:moderate:k=block:c={comment}");

        Assert.Equal(1, bot.Count("comment"));
        Assert.Empty(bot.Audit());
    }

    [Theory]
    [InlineData(ChatRights.Messages, "Delete", "Pause the writer here")]
    [InlineData(ChatRights.Members, "Pause the writer here", "Delete")]
    [InlineData(ChatRights.Settings, "Report", "Delete")]
    public async Task An_administrator_decides_what_their_platform_lets_them(ChatRights rights, string may, string mayNot)
    {
        await using var bot = await TestBot.StartAsync();
        var group = bot.Group();
        var (an, binh) = (Administrator(bot, group), group.Person("Binh"));
        bot.Platform.AdministratorsMay = rights;
        await binh.Says($"/comment question:{Question} Mine.");

        await an.PressesAction($"1:more:c={bot.CommentOf("Mine.")}");
        var offered = ReplyText.ChoicesOf(an.Latest.Reply).Select(choice => choice.Label).ToList();
        Assert.Contains(may, offered);
        Assert.DoesNotContain(mayNot, offered);
        await an.PressesAction($"1:moderate:k={(mayNot == "Delete" ? "delete!" : "silence")}:c={bot.CommentOf("Mine.")}");
        an.Sees("That is for the group's administrators to decide");

        await an.Says("/reports");
        Assert.Equal(rights is ChatRights.Messages or ChatRights.Members, an.Latest.Text.Contains("What waits for a moderator", StringComparison.Ordinal));
        await an.Says("/sharing on");
        Assert.Equal(rights is ChatRights.Settings ? 1 : 0, bot.Count("chat WHERE is_open = 1"));
    }

    [Fact]
    public async Task A_private_note_is_nobodys_to_moderate_but_the_owners()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private("an").Person("An");
        bot.Platform.Administrators.Add(an.Id);
        bot.Platform.Administrators.Add(bot.Private("binh").Person("Binh").Id);
        await an.Says($"/comment question:{Question} Mine.");

        await bot.Private("binh").Person("Binh").PressesAction($"1:moderate:k=delete!:c={bot.CommentOf("Mine.")}");

        Assert.Equal(1, bot.Count("comment"));
    }

    [Fact]
    public async Task An_owner_hides_a_comment_wherever_it_shows_and_shows_it_again()
    {
        await using var bot = await OwnedAsync();
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
        await using var bot = await OwnedAsync();
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
        await using var bot = await OwnedAsync();
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
        await using var bot = await OwnedAsync();
        var group = bot.Group();
        var (an, spammer) = (Administrator(bot, group), group.Person("Spammer"));
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

    internal static Task<TestBot> OwnedAsync(params string[] owners)
        => TestBot.StartAsync(configure: services => services.AddSingleton(new EngineOptions
        {
            Owners = [.. owners.DefaultIfEmpty("owner").Select(owner => new PersonId("scripted", owner))],
        }));

    internal static ScriptedPerson Administrator(TestBot bot, ScriptedChat group)
    {
        var an = group.Person("An");
        bot.Platform.Administrators.Add(an.Id);
        return an;
    }
}
