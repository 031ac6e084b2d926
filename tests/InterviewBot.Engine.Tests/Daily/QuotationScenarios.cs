using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Daily;
using InterviewBot.Engine.Storage;
using InterviewBot.Testing;
using static InterviewBot.Engine.Tests.Daily.PostedDays;

namespace InterviewBot.Engine.Tests.Daily;

/// <summary>What a daily post quotes of yesterday's answers, when it is no longer to be seen.</summary>
public sealed class QuotationScenarios
{
    private const string Quoted = "etcd keeps everything.";

    [Theory]
    [InlineData("silence")]
    [InlineData("delete!")]
    public async Task What_a_moderator_takes_out_of_sight_is_quoted_no_more(string decision)
    {
        await using var bot = await PostingBot.StartAsync();
        await bot.FollowNumbersAsync();
        var (_, next, _) = await QuoteAsync(bot);

        await bot.Group().Person("An").PressesAction(Moderation(bot, decision));

        await bot.Until(() => !TextOf(bot, next).Contains("Liked most", StringComparison.Ordinal));
        Assert.Contains("Yesterday: ", TextOf(bot, next), StringComparison.Ordinal);
        Assert.Contains("Question of the day", TextOf(bot, next), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_its_writer_deletes_is_quoted_no_more()
    {
        await using var bot = await PostingBot.StartAsync();
        await bot.FollowNumbersAsync();
        var (_, next, answer) = await QuoteAsync(bot);

        await bot.Group().Person("Bình").Deletes(answer);

        await bot.Until(() => !TextOf(bot, next).Contains(Quoted, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_its_writer_edits_is_quoted_as_it_reads_now()
    {
        await using var bot = await PostingBot.StartAsync();
        await bot.FollowNumbersAsync();
        var (first, next, answer) = await QuoteAsync(bot);

        await bot.Group().Person("Bình").Edits(answer, "Only the API server talks to etcd.", first);

        await bot.Until(() => TextOf(bot, next).Contains("“Only the API server talks to etcd.”", StringComparison.Ordinal));
        Assert.DoesNotContain(Quoted, TextOf(bot, next), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_forgotten_is_quoted_no_more_and_not_named()
    {
        await using var bot = await PostingBot.StartAsync();
        await bot.FollowNumbersAsync();
        var (_, next, _) = await QuoteAsync(bot);
        var binh = bot.Group().Person("Bình");

        await binh.Says("/forgetme");
        await binh.Presses("Yes, forget me");

        await bot.Until(() => !TextOf(bot, next).Contains("Bình", StringComparison.Ordinal));
    }

    [Fact]
    public async Task However_long_ago_the_post_was()
    {
        await using var bot = await PostingBot.StartAsync();
        await bot.FollowNumbersAsync();
        var (_, next, answer) = await QuoteAsync(bot);
        bot.Clock.Advance(TimeSpan.FromDays(40));

        await bot.Group().Person("Bình").Deletes(answer);

        await bot.Until(() => !TextOf(bot, next).Contains(Quoted, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_an_earlier_run_left_is_made_up_for_at_the_start()
    {
        await using var bot = await PostingBot.StartAsync();
        var (_, next, answer) = await QuoteAsync(bot);
        await bot.Group().Person("Bình").Deletes(answer);
        Assert.Contains(Quoted, TextOf(bot, next), StringComparison.Ordinal);

        await bot.FollowNumbersAsync();

        await bot.Until(() => !TextOf(bot, next).Contains(Quoted, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_nothing_leaves_sight_no_post_is_edited()
    {
        await using var bot = await PostingBot.StartAsync();
        await bot.FollowNumbersAsync();
        var (first, next, _) = await QuoteAsync(bot);

        await bot.Group().Person("Chi").Replies(first, "Raft.");
        await bot.Until(() => TextOf(bot, first).Contains("[Comments (2)]", StringComparison.Ordinal));

        Assert.DoesNotContain(next, bot.Platform.Edited);
    }

    [Fact]
    public async Task What_may_quote_a_comment_is_found_by_indexes()
    {
        await using var bot = await TestBot.StartAsync();

        var plan = bot.Database.Read(connection => connection.QueryAll(
            $"EXPLAIN QUERY PLAN SELECT p.message {QuotingPosts.After}",
            row => row.GetString(3),
            ("$chat", 1L),
            ("$question", "docker-layer")));

        // Only the few rows of the inner question are gone through as they are.
        Assert.Contains(plan, step => step.Contains("USING INDEX post_by_question", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN", StringComparison.Ordinal) && step is not "SCAN l");
    }

    [Fact]
    public async Task What_was_said_in_another_chat_is_not_quoted_and_the_number_is_of_where_the_post_stands()
    {
        await using var bot = await PostingBot.StartAsync();
        var (an, other) = (bot.Group().Person("An"), bot.Group("other"));
        bot.Platform.Administrators.Add(an.Id);
        await an.CallsWith(new ChosenPlace(other.Address, MaySee: true), "daily", ("action", "on"), ("time", "08:00"), ("timezone", "UTC"), ("topics", "docker"));
        bot.Posting().Next.Enqueue(_ => bot.Platform.SendAsync(other.Address, bot.Posting().Tried.Last().Reply, CancellationToken.None));
        await bot.Posts().StartAsync(CancellationToken.None);
        while (bot.CountPosts("sent") < 1)
        {
            bot.Clock.Advance(TimeSpan.FromMinutes(5));
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        }

        await other.Person("Bình").Replies(other.Shown.Single().Ref, Quoted);
        await LikeAsync(bot, Quoted, by: "bình");
        await an.CallsWith(new ChosenPlace(bot.Group().Address, MaySee: true), "daily");

        await ShownAsync(bot, bot.Group(), 2);
        await bot.Posts().StopAsync(CancellationToken.None);

        var text = bot.Group().Shown[^1].Text;
        Assert.Contains("Yesterday: ", text, StringComparison.Ordinal);
        Assert.Contains(" — 1 person answered.", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Quoted, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_number_of_comments_is_of_the_chat_where_the_post_stands()
    {
        await using var bot = await PostingBot.StartAsync();
        var (an, other) = (bot.Group().Person("An"), bot.Group("other"));
        bot.Platform.Administrators.Add(an.Id);
        await other.Person("Bình").Says("/question docker");
        await other.Person("Bình").Replies(other.Shown[^1].Ref, "A layer.");
        await an.CallsWith(new ChosenPlace(other.Address, MaySee: true), "daily", ("action", "on"), ("topics", "docker"));

        await an.Says("/daily now");
        await bot.Posts().StartAsync(CancellationToken.None);
        await bot.Until(() => bot.Posting().Tried.Count == 1);

        Assert.Equal(1, Assert.IsType<Card>(bot.Posting().Tried.Single().Reply).Number!.Comments);
        await bot.Posts().StopAsync(CancellationToken.None);
    }

    /// <summary>A day's post that quotes what Bình said on the one before.</summary>
    private static async Task<(MessageRef First, MessageRef Next, MessageRef Answer)> QuoteAsync(TestBot bot)
    {
        var first = await PostAsync(bot);
        var answer = await bot.Group().Person("Bình").Replies(first, Quoted);
        await LikeAsync(bot, Quoted, by: "bình");
        Assert.Contains($"“{Quoted}”", await NextAsync(bot), StringComparison.Ordinal);
        return (first, bot.Group().Shown[^1].Ref, answer);
    }

    private static string Moderation(TestBot bot, string decision)
        => new ButtonAction("moderate", new Arguments { Comment = bot.CommentOf(Quoted), Keyword = decision }).Encode();

    private static string TextOf(TestBot bot, MessageRef message) => bot.Group().Shown.Single(shown => shown.Ref == message).Text;
}
