using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Moderation;

/// <summary>An edit hides nothing from those who decide, and what was said before it is for nobody else.</summary>
public sealed class EarlierTextScenarios
{
    private const string Question = "docker-layers";

    [Theory]
    [InlineData("en", "More…", "Earlier texts (2)", "Binh · replaced 5 minutes ago", "Next page")]
    [InlineData("vi", "Thêm…", "Bản trước khi sửa (2)", "Binh · được thay 5 phút trước", "Trang sau")]
    public async Task An_administrator_reads_each_earlier_text_of_a_comment(string language, string more, string earlier, string told, string next)
    {
        await using var bot = await TestBot.StartAsync();
        var group = bot.Group();
        var an = group.Person("An", language);
        bot.Platform.Administrators.Add(an.Id);
        await EditedTwiceAsync(bot, group);
        await an.Says($"/comments {Question}");
        await an.Presses("1");
        await an.Presses(more);

        await an.Presses(earlier);
        an.Sees(told);
        an.Sees("Second words.");
        Assert.Equal(an.Id, an.Latest.OnlyFor);
        await an.Presses(next);
        an.Sees("First words.");

        group.Person("Binh").SeesNot("Second words.");
        Assert.Contains(an.Screen, message => message.Text.Contains("Third words.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_can_be_decided_is_decided_there()
    {
        await using var bot = await TestBot.StartAsync();
        var group = bot.Group();
        var an = ModerationScenarios.Administrator(bot, group);
        await EditedTwiceAsync(bot, group);

        await an.PressesAction($"1:earlier:c={bot.CommentOf("Third words.")}");
        await an.Presses("Delete");
        await an.Presses("Yes, delete it");

        an.Sees("Binh's comment is deleted.");
        Assert.Equal(0, bot.Count("comment_earlier"));
    }

    [Fact]
    public async Task Nobody_else_reads_them()
    {
        await using var bot = await TestBot.StartAsync();
        var group = bot.Group();
        var an = ModerationScenarios.Administrator(bot, group);
        await EditedTwiceAsync(bot, group);
        var press = $"1:earlier:c={bot.CommentOf("Third words.")}";
        var (chi, elsewhere, alone) = (group.Person("Chi"), bot.Group("other").Person("An"), bot.Private("an").Person("An"));

        foreach (var person in new[] { chi, elsewhere, alone })
        {
            await person.PressesAction(press);
            person.Sees("That is for the group's administrators to decide");
        }

        await chi.Says($"/comments {Question}");
        await chi.Presses("1");
        await chi.Presses("More…");
        Assert.DoesNotContain("Earlier", chi.Latest.Text, StringComparison.Ordinal);
        Assert.All([chi, elsewhere, alone], person => person.SeesNot("First words."));
        an.SeesNot("First words.");
    }

    [Fact]
    public async Task A_comment_that_was_never_edited_offers_none()
    {
        await using var bot = await TestBot.StartAsync();
        var group = bot.Group();
        var an = ModerationScenarios.Administrator(bot, group);
        await group.Person("Binh").Says($"/comment question:{Question} As it is.");
        await an.Says($"/comments {Question}");
        await an.Presses("1");

        await an.Presses("More…");

        Assert.DoesNotContain("Earlier", an.Latest.Text, StringComparison.Ordinal);
        await an.PressesAction($"1:earlier:c={bot.CommentOf("As it is.")}");
        an.Sees("This comment has no earlier text.");
    }

    [Fact]
    public async Task A_held_comment_has_them_where_it_waits()
    {
        await using var bot = await TestBot.StartAsync();
        var group = bot.Group();
        var (an, binh) = (ModerationScenarios.Administrator(bot, group), group.Person("Binh"));
        await binh.Says($"/show {Question}");
        var post = binh.Latest.Ref;
        var reply = await binh.Replies(post, "Harmless.");
        await binh.Edits(reply, "See https://example.org/buy", repliedTo: post);

        await an.Says("/reports");
        an.Sees("Binh · just now · edited\nSee https://example.org/buy");
        await an.Presses("Earlier texts (1)");

        an.Sees("Harmless.");
        an.Sees("[Let it show]");
    }

    [Fact]
    public async Task An_owner_reads_what_a_reported_comment_said_before()
    {
        await using var bot = await ModerationScenarios.OwnedAsync();
        var group = bot.Group();
        await EditedTwiceAsync(bot, group);
        var chi = group.Person("Chi");
        await chi.PressesAction($"1:report:c={bot.CommentOf("Third words.")}");
        await chi.Fills("It was rude before.");
        var owner = bot.Private("owner").Person("Owner");

        await owner.Says("/reports");
        await owner.Presses("Earlier texts (2)");

        owner.Sees("Second words.");
        owner.Sees("[Hide]");
    }

    [Fact]
    public async Task What_a_note_said_before_it_was_shared_stays_its_writers()
    {
        await using var bot = await ModerationScenarios.OwnedAsync();
        var (an, binh) = (bot.Private("an").Person("An"), await Commenting.SharingScenarios.OpenedAsync(bot, "two", "Binh"));
        await an.Says($"/comment question:{Question} For me alone.");
        var note = bot.CommentOf("For me alone.");
        await EditAsync(an, note, "For all.");
        await an.PressesAction($"1:sharenote:k=on:c={note}");
        await EditAsync(an, note, "For all, still.");
        await binh.PressesAction($"1:report:c={note}");
        await binh.Fills("Nonsense.");
        var owner = bot.Private("owner").Person("Owner");

        await owner.Says("/reports");
        await owner.Presses("Earlier texts (1)");

        owner.Sees("For all.");
        owner.SeesNot("For me alone.");
    }

    private static async Task EditedTwiceAsync(TestBot bot, ScriptedChat group)
    {
        var binh = group.Person("Binh");
        await binh.Says($"/comment question:{Question} First words.");
        var comment = bot.CommentOf("First words.");
        await EditAsync(binh, comment, "Second words.");
        await EditAsync(binh, comment, "Third words.");
        bot.Clock.Advance(TimeSpan.FromMinutes(5));
    }

    private static async Task EditAsync(ScriptedPerson writer, long comment, string text)
    {
        await writer.PressesAction($"1:edit:c={comment}");
        await writer.Fills(text);
    }
}
