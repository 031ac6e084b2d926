using InterviewBot.Engine.Chat;
using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Daily.Choosing;

/// <summary>Where a daily question is posted, and where it could not be.</summary>
public sealed class PlaceScenarios
{
    [Fact]
    public async Task Another_chat_is_picked_and_this_one_again()
    {
        await using var bot = await TestBot.StartAsync();
        var an = Administrator(bot);

        await an.CallsWith(Other(bot), "daily", ("action", "on"), ("time", "20h"));
        an.Sees("The daily question is on: daily at 20:00");
        an.Sees("How it is posted: in another channel.");
        Assert.Equal(1, bot.Count("schedule WHERE place = 'other'"));
        Assert.Equal(1, bot.Count("schedule s JOIN chat c ON c.id = s.chat_id WHERE c.address = 'group'"));

        await an.CallsWith(new ChosenPlace(bot.Group().Address, MaySee: true), "daily");
        an.SeesNot("in a topic or thread");
        Assert.Equal(1, bot.Count("schedule WHERE place IS NULL AND is_on = 1"));
    }

    [Fact]
    public async Task A_topic_that_is_numbered_like_somebodys_private_chat_is_no_other_chat()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Private("42").Person("Chi").Says("/question");
        var an = Administrator(bot);
        an.Place = "42";
        await an.Says("/daily on");
        await an.PressesAction("1:daily:k=place+");

        an.Sees("How it is posted: in a topic or thread.");
    }

    [Theory]
    [InlineData(false, PostHindrance.None, "You cannot see that channel yourself")]
    [InlineData(true, PostHindrance.NotThere, "The bot cannot see that channel.")]
    [InlineData(true, PostHindrance.NotAllowed, "The bot may not write in that channel.")]
    public async Task A_chat_where_it_cannot_be_posted_is_refused_with_what_to_do(bool maySee, PostHindrance hindrance, string said)
    {
        await using var bot = await TestBot.StartAsync();
        var an = Administrator(bot);
        bot.Platform.Hindrances[bot.Group("other").Address] = hindrance;

        await an.CallsWith(Other(bot) with { MaySee = maySee }, "daily", ("action", "on"));

        an.Sees(said);
        Assert.Equal(0, bot.Count("schedule"));
    }

    [Theory]
    [InlineData("en", PostHindrance.NotThere, "The bot is not a member here, so it cannot post by itself.")]
    [InlineData("en", PostHindrance.NotAllowed, "The bot may not write here.")]
    [InlineData("vi", PostHindrance.NotThere, "Bot không phải là thành viên ở đây nên không thể tự đăng bài.")]
    [InlineData("vi", PostHindrance.NotAllowed, "Bot không được phép viết ở đây.")]
    public async Task It_is_not_turned_on_where_the_bot_could_never_post(string language, PostHindrance hindrance, string said)
    {
        await using var bot = await TestBot.StartAsync();
        var an = Administrator(bot, language);
        an.Hindrance = hindrance;

        await an.Says("/daily on 20h");
        an.Sees(said);
        Assert.Equal(0, bot.Count("schedule"));

        await an.Says("/daily 20h");
        await an.PressesAction("1:daily:k=on");
        an.Sees(said);
        Assert.Equal(1, bot.Count("schedule WHERE is_on = 0"));
        await an.Says("/daily now");
        an.Sees(said);
        Assert.Equal(0, bot.Count("daily_post"));

        an.Hindrance = PostHindrance.None;
        await an.Says("/daily on");
        Assert.Equal(1, bot.Count("schedule WHERE is_on = 1"));
    }

    [Fact]
    public async Task From_where_the_bot_cannot_post_it_is_turned_on_for_where_it_can()
    {
        await using var bot = await TestBot.StartAsync();
        var an = Administrator(bot);
        an.Hindrance = PostHindrance.NotAllowed;

        await an.CallsWith(Other(bot), "daily", ("action", "on"));

        Assert.Equal(1, bot.Count("schedule WHERE is_on = 1 AND place = 'other'"));
    }

    [Fact]
    public async Task To_look_and_to_pick_a_chat_do_not_go_together()
    {
        await using var bot = await TestBot.StartAsync();
        var an = Administrator(bot);

        await an.CallsWith(Other(bot), "daily", ("action", "next"));

        an.Sees("\"next\" goes alone.");
        Assert.Equal(0, bot.Count("schedule"));
    }

    [Fact]
    public async Task Where_commands_are_typed_there_is_no_such_option()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.Says("/help");
        an.SeesNot("[channel]");
        await an.Says("/daily channel other");

        an.Sees("I do not know \"channel\" here.");
    }

    private static ScriptedPerson Administrator(TestBot bot, string language = "en")
    {
        var an = bot.Group().Person("An", language);
        bot.Platform.Administrators.Add(an.Id);
        return an;
    }

    private static ChosenPlace Other(TestBot bot) => new(bot.Group("other").Address, MaySee: true);
}
