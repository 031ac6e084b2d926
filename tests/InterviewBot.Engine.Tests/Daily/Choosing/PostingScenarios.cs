using InterviewBot.Engine.Chat;
using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Daily.Choosing;

/// <summary>How a post appears, by what the platform can do.</summary>
public sealed class PostingScenarios
{
    [Fact]
    public async Task It_is_posted_in_the_topic_where_that_is_pressed()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Group().Person("An");
        bot.Platform.Administrators.Add(an.Id);
        an.Place = "42";
        await an.Says("/daily on");
        await an.Presses("Settings");
        await an.Presses("How it is posted");

        await an.Presses("Post here");
        an.Sees("How it is posted: in a topic or thread.");
        Assert.Equal(1, bot.Count("schedule WHERE place = '42'"));

        await an.Presses("with a thread under it");
        await an.Presses("Post in the main chat");
        an.Sees("How it is posted: with a thread under it.");
        Assert.Equal(1, bot.Count("schedule WHERE place IS NULL AND opens_thread = 1"));
    }

    [Fact]
    public async Task Where_a_platform_has_no_ways_to_post_none_is_offered()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Platform.PostMeans = PostMeans.None;
        var an = bot.Private().Person("An");

        await an.Says("/daily");

        an.SeesNot("How it is posted");
    }

    [Fact]
    public async Task In_private_no_thread_is_offered()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.PressesAction("1:daily:k=posting");

        Assert.Equal(["silently", "pinned", "Back"], ReplyText.ChoicesOf(an.Latest.Reply).Select(choice => choice.Label));
    }
}
