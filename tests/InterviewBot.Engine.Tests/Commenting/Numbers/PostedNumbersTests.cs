using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Storage;
using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Commenting.Numbers;

/// <summary>The number of comments on posts follows what is said.</summary>
public sealed class PostedNumbersTests
{
    [Theory]
    [InlineData("en", "Comments")]
    [InlineData("vi", "Bình luận")]
    public async Task The_number_on_a_post_follows_and_all_else_on_it_stays(string language, string label)
    {
        await using var bot = await StartAsync();
        var an = bot.Group().Person("An", language);
        await an.Says("/question senior");
        var post = an.Latest;

        await an.Replies(post.Ref, "Raft keeps it consistent.");
        await bot.Until(() => Shows(bot, post.Ref, $"[{label} (1)]"));

        Assert.Equal(post.Text.Replace($"[{label} (0)]", $"[{label} (1)]", StringComparison.Ordinal), TextOf(bot, post.Ref));
        Assert.Equal(
            Actions(post).Select(action => action.Encode()),
            Actions(bot.Group().Shown.Single(message => message.Ref == post.Ref)).Select(action => action.Encode()));
    }

    [Fact]
    public async Task It_follows_within_three_seconds_and_many_comments_are_one_edit()
    {
        await using var bot = await StartAsync();
        var an = bot.Group().Person("An");
        var post = await ShowAsync(an);

        for (var number = 1; number <= 20; number++)
        {
            await an.Replies(post, $"Number {number}.");
        }

        bot.Clock.Advance(TimeSpan.FromSeconds(2.9));
        Assert.Empty(bot.Platform.Edited);
        bot.Clock.Advance(TimeSpan.FromSeconds(0.1));
        await an.SeesInTime("[Comments (20)]");

        Assert.Single(bot.Platform.Edited);
    }

    [Fact]
    public async Task In_a_lively_chat_a_post_is_edited_every_fifteen_seconds_and_ends_up_right()
    {
        await using var bot = await StartAsync();
        var an = bot.Group().Person("An");
        var post = await ShowAsync(an);
        var people = Enumerable.Range(0, 10).Select(number => bot.Group().Person($"Person {number}")).ToList();
        var comments = 0;

        // Five minutes, a comment each second, and nobody says more than they may.
        for (var second = 0; second < 300; second++)
        {
            await people[second % people.Count].Replies(post, $"Number {++comments}.");
            bot.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        }

        await bot.Until(() => Shows(bot, post, "[Comments (300)]"));
        Assert.InRange(bot.Platform.Edited.Count, 2, 1 + (300 / 15) + 1);
    }

    [Fact]
    public async Task It_follows_deletions_too()
    {
        await using var bot = await StartAsync();
        var an = bot.Group().Person("An");
        var post = await ShowAsync(an);
        var reply = await an.Replies(post, "Raft keeps it consistent.");
        await bot.Until(() => Shows(bot, post, "[Comments (1)]"));

        await an.Deletes(reply);

        await bot.Until(() => Shows(bot, post, "[Comments (0)]"));
    }

    [Fact]
    public async Task The_newest_posts_follow_and_what_scrolled_away_rests()
    {
        await using var bot = await StartAsync();
        var an = bot.Group().Person("An");
        var posts = new List<MessageRef>();
        for (var number = 0; number < 5; number++)
        {
            posts.Add(await ShowAsync(an));
            bot.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        await an.Replies(posts[0], "Raft keeps it consistent.");
        await bot.Until(() => Shows(bot, posts[2], "[Comments (1)]"));

        Assert.Equal([posts[4], posts[3], posts[2]], bot.Platform.Edited);
    }

    [Fact]
    public async Task A_post_of_days_ago_is_left_as_it_is()
    {
        await using var bot = await StartAsync();
        var an = bot.Group().Person("An");
        var old = await ShowAsync(an);
        bot.Clock.Advance(TimeSpan.FromHours(49));
        var post = await ShowAsync(an);

        await an.Replies(old, "Late, but still.");
        await bot.Until(() => Shows(bot, post, "[Comments (1)]"));

        Assert.Equal([post], bot.Platform.Edited);
    }

    [Theory]
    [InlineData("Suggestions", "[Hide suggestions]")]
    [InlineData("Comments (0)", "No comments yet")]
    public async Task What_somebody_opened_in_a_post_stays_open(string pressed, string shown)
    {
        await using var bot = await StartAsync();
        var an = bot.Group().Person("An");
        var opened = await ShowAsync(an);
        await an.Presses(pressed);
        var post = await ShowAsync(an);

        await an.Replies(opened, "Raft keeps it consistent.");
        await bot.Until(() => Shows(bot, post, "[Comments (1)]"));
        Assert.Equal([post], bot.Platform.Edited);
        Assert.Contains(shown, TextOf(bot, opened), StringComparison.Ordinal);

        // Closed again it is right, and follows.
        await an.PressesAction("1:show:q=kubernetes-etcd:k=h:g=en", opened);
        Assert.Contains("[Comments (1)]", TextOf(bot, opened), StringComparison.Ordinal);
        await an.Replies(opened, "And more.");
        await bot.Until(() => Shows(bot, opened, "[Comments (2)]"));
    }

    [Fact]
    public async Task The_plain_view_of_a_chat_stays_plain()
    {
        await using var bot = await StartAsync();
        var an = bot.Private().Person("An");
        await an.Says("/show kubernetes-etcd");
        await an.PressesAction("1:view:q=kubernetes-etcd:k=plain", an.Latest.Ref);
        var post = an.Latest.Ref;

        await an.Replies(post, "Raft keeps it consistent.");
        await bot.Until(() => bot.Private().Shown.Any(message => message.Text.Contains("[Comments (1)]", StringComparison.Ordinal)));

        Assert.True(bot.Private().Shown.Single(message => message.Ref == post).Reply.IsPlain);
    }

    internal static async Task<TestBot> StartAsync()
    {
        var bot = await TestBot.StartAsync();
        await bot.FollowNumbersAsync();
        return bot;
    }

    internal static async Task<MessageRef> ShowAsync(ScriptedPerson person)
    {
        await person.Says("/show kubernetes-etcd");
        return person.Latest.Ref;
    }

    internal static bool Shows(TestBot bot, MessageRef message, string text)
        => TextOf(bot, message).Contains(text, StringComparison.Ordinal)
            && bot.Database.Read(connection => connection.QueryFirst(
                "SELECT count(*) FROM post p JOIN discussion d USING (chat_id, question_id) WHERE p.message = $message AND p.number = d.comments",
                row => row.GetInt32(0),
                ("$message", message.Id))) == 1;

    private static string TextOf(TestBot bot, MessageRef message)
        => bot.Group().Shown.Single(shown => shown.Ref == message).Text;

    private static IEnumerable<ButtonAction> Actions(ShownMessage message) => ReplyText.ChoicesOf(message.Reply).Select(choice => choice.Action);
}
