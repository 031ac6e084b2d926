using InterviewBot.Engine.Chat;
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
