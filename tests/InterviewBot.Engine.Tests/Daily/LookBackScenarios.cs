using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using InterviewBot.Testing;
using static InterviewBot.Engine.Tests.Daily.PostedDays;

namespace InterviewBot.Engine.Tests.Daily;

/// <summary>What the next day's post says of the day before.</summary>
public sealed class LookBackScenarios
{
    [Theory]
    [InlineData("en", "/daily on 08:00 UTC", "[Yesterday](https://scripted.example/group/", " — 2 people answered.", "Liked most (An, 1 👍): “etcd keeps everything. The rest watches.”")]
    [InlineData("vi", "/daily on 08:00 UTC", "[Hôm qua](https://scripted.example/group/", " — 2 người trả lời.", "Được thích nhất (An, 1 👍): “etcd keeps everything. The rest watches.”")]
    public async Task Yesterdays_question_how_many_answered_and_what_was_liked_most(string language, string command, string link, string answered, string best)
    {
        await using var bot = await PostingBot.StartAsync();
        var post = await PostAsync(bot, language, command);
        var (an, binh) = (bot.Group().Person("An", language), bot.Group().Person("Bình", language));
        await an.Replies(post, "etcd keeps everything.\nThe rest watches.");
        await binh.Replies(post, "Raft.");
        await an.Replies(post, "One more thing.");
        await LikeAsync(bot, "etcd keeps everything.\nThe rest watches.", by: "bình");

        var text = await NextAsync(bot);

        Assert.StartsWith(link, Footer(bot), StringComparison.Ordinal);
        Assert.Contains($": {TitleOf(bot, post, language)}{answered}", text, StringComparison.Ordinal);
        Assert.Contains(best, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_post_looks_back_on_nothing()
    {
        await using var bot = await PostingBot.StartAsync();
        await PostAsync(bot);

        Assert.DoesNotContain("Yesterday", bot.Group().Shown[^1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Last time", bot.Group().Shown[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_answered_it_says_so_kindly_and_quotes_nobody()
    {
        await using var bot = await PostingBot.StartAsync();
        await PostAsync(bot);

        var text = await NextAsync(bot);

        Assert.Contains(" — no answer yet, and there is still time.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Liked most", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_weekend_it_is_the_last_time()
    {
        await using var bot = await PostingBot.StartAsync();
        await PostAsync(bot, command: "/daily on 08:00 UTC mon,wed");

        Assert.Contains("Last time: ", await NextAsync(bot), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE comment SET state = 'hidden' WHERE text = 'Best.'")]
    [InlineData("UPDATE comment SET state = 'held' WHERE text = 'Best.'")]
    [InlineData("DELETE FROM comment WHERE text = 'Best.'")]
    [InlineData("UPDATE person SET blocked_at = 1 WHERE name = 'An'")]
    [InlineData("UPDATE member SET silenced_at = 1 WHERE name = 'An'")]
    [InlineData("UPDATE comment SET written_at = 1 WHERE text = 'Best.'")]
    public async Task What_is_out_of_sight_or_of_another_time_is_neither_quoted_nor_counted(string sql)
    {
        await using var bot = await PostingBot.StartAsync();
        var post = await PostAsync(bot);
        await bot.Group().Person("An").Replies(post, "Best.");
        await bot.Group().Person("Bình").Replies(post, "Second best.");
        await LikeAsync(bot, "Best.", by: "bình");
        await bot.Database.WriteAsync(connection => connection.Execute(sql));

        var text = await NextAsync(bot);

        Assert.Contains(" — 1 person answered.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Best.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_wrote_is_their_words_and_no_markup()
    {
        await using var bot = await PostingBot.StartAsync();
        var post = await PostAsync(bot);
        await bot.Group().Person("*An*").Replies(post, "**Bold** ~~gone~~ `code`");
        await LikeAsync(bot, "**Bold** ~~gone~~ `code`", by: "*an*");

        Assert.Contains("Liked most (*An*, 1 👍): “**Bold** ~~gone~~ `code`”", await NextAsync(bot), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, " — you answered.")]
    [InlineData(false, " — you have not answered yet, and there is still time.")]
    public async Task In_a_private_chat_it_is_about_the_one_who_is_there(bool answers, string expected)
    {
        await using var bot = await PostingBot.StartAsync();
        var an = bot.Private().Person("An");
        await an.Says("/daily on 08:00 UTC");
        await bot.Posts().StartAsync(CancellationToken.None);
        var post = await ShownAsync(bot, bot.Private(), 1);
        if (answers)
        {
            await an.Replies(post.Ref, "etcd.");
            await LikeAsync(bot, "etcd.", by: "an");
        }

        var text = (await ShownAsync(bot, bot.Private(), 2)).Text;

        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Liked most", text, StringComparison.Ordinal);
        await bot.Posts().StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task When_the_number_of_comments_follows_the_heading_and_the_look_back_stay()
    {
        await using var bot = await PostingBot.StartAsync();
        await bot.FollowNumbersAsync();
        var first = await PostAsync(bot);
        await bot.Group().Person("An").Replies(first, "Raft.");
        var before = await NextAsync(bot);
        var second = bot.Group().Shown[^1].Ref;
        Assert.Contains("Yesterday: ", before, StringComparison.Ordinal);

        await bot.Group().Person("An").Replies(second, "A bind mount.");
        await bot.Until(() => TextOf(second).Contains("[Comments (1)]", StringComparison.Ordinal));

        Assert.Equal(before.Replace("[Comments (0)]", "[Comments (1)]", StringComparison.Ordinal), TextOf(second));

        string TextOf(MessageRef message) => bot.Group().Shown.Single(shown => shown.Ref == message).Text;
    }

    private static string TitleOf(TestBot bot, MessageRef post, string language)
    {
        var id = bot.Database.Read(connection => connection.QueryFirst(
            "SELECT question_id FROM daily_post WHERE message = $message", row => QuestionId.Parse(row.GetString(0)), ("$message", post.Id)));
        return bot.Library.Current.Find(id)!.In(language is "vi" ? Language.Vietnamese : Language.English).Title.Source;
    }
}
