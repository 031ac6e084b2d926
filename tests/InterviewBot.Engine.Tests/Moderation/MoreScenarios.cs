using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Moderation;

/// <summary>What else one can do with an opened comment, by who one is.</summary>
public sealed class MoreScenarios
{
    private const string Question = "docker-layers";

    [Theory]
    [InlineData("en", "More…", "Report", "Other…")]
    [InlineData("vi", "Thêm…", "Báo cáo", "Lý do khác…")]
    public async Task Whoever_reads_a_comment_may_report_it_and_no_more(string language, string more, string report, string other)
    {
        await using var bot = await ModerationScenarios.OwnedAsync();
        var (binh, chi) = (bot.Group().Person("Binh"), bot.Group().Person("Chi", language));
        await binh.Says($"/comment question:{Question} Rude words.");
        await OpenAsync(chi);

        await chi.Presses(more);

        Assert.Equal([report], ReplyText.ChoicesOf(chi.Latest.Reply).Select(choice => choice.Label));
        Assert.Equal(chi.Id, chi.Latest.OnlyFor);
        await chi.Presses(report);
        await chi.Presses(other);
        await chi.Fills("It is rude.");
        Assert.Equal(1, bot.Count("report"));
    }

    [Fact]
    public async Task Whoever_wrote_it_changes_it_there()
    {
        await using var bot = await TestBot.StartAsync();
        var binh = bot.Group().Person("Binh");
        await binh.Says($"/comment question:{Question} Layers are shared.");
        await OpenAsync(binh);

        await binh.Presses("More…");

        Assert.Equal(["Edit", "Delete"], ReplyText.ChoicesOf(binh.Latest.Reply).Select(choice => choice.Label));
    }

    [Fact]
    public async Task What_an_administrator_deletes_leaves_the_number_on_the_post_and_no_edit_brings_it_back()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.FollowNumbersAsync();
        var group = bot.Group();
        var (an, binh) = (ModerationScenarios.Administrator(bot, group), group.Person("Binh"));
        await binh.Says($"/show {Question}");
        var post = binh.Latest.Ref;
        var reply = await binh.Replies(post, "Rude words.");
        await bot.Until(() => Shows("[Comments (1)]"));
        await OpenAsync(an);
        await an.Presses("More…");
        Assert.Equal(
            ["Report", "Delete", "Pause the writer here"],
            ReplyText.ChoicesOf(an.Latest.Reply).Select(choice => choice.Label));

        await an.Presses("Delete");
        await an.Presses("Yes, delete it");

        await bot.Until(() => Shows("[Comments (0)]"));
        await binh.Edits(reply, "Rude again.", repliedTo: post);
        Assert.Equal(0, bot.Count("comment"));

        bool Shows(string text) => group.Shown.Single(message => message.Ref == post).Text.Contains(text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Being_forgotten_leaves_the_number_on_the_post_and_no_edit_brings_a_comment_back()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.FollowNumbersAsync();
        var group = bot.Group();
        var binh = group.Person("Binh");
        await binh.Says($"/show {Question}");
        var post = binh.Latest.Ref;
        var reply = await binh.Replies(post, "Of mine.");
        await bot.Until(() => Shows("[Comments (1)]"));

        await binh.Says("/forgetme");
        await binh.Presses("Yes, forget me");

        await bot.Until(() => Shows("[Comments (0)]"));
        await binh.Edits(reply, "Of mine, again.", repliedTo: post);
        Assert.Equal(0, bot.Count("comment"));

        bool Shows(string text) => group.Shown.Single(message => message.Ref == post).Text.Contains(text, StringComparison.Ordinal);
    }

    private static async Task OpenAsync(ScriptedPerson person)
    {
        await person.Says($"/comments {Question}");
        await person.Presses("1");
    }
}
