using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Storage;
using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Commenting;

/// <summary>One like per person and comment.</summary>
public sealed class LikeScenarios
{
    [Fact]
    public async Task A_like_counts_once_and_a_second_press_takes_it_back()
    {
        await using var bot = await TestBot.StartAsync();
        var (an, binh, chi) = (bot.Group().Person("An"), bot.Group().Person("Bình"), bot.Group().Person("Chi"));
        await an.Says("/comment question:docker-layers Layers are read-only.");
        await binh.Says("/comments docker-layers");
        await binh.Presses("1");
        var opened = binh.Latest.Ref;

        await binh.Presses("👍 0");
        await chi.Presses("👍 1");
        binh.Sees("An · just now · 2 👍\nLayers are read-only.");
        await binh.Presses("👍 2");

        binh.Sees("[👍 1]");
        Assert.Equal(opened, binh.Latest.Ref);
        Assert.Equal(1, Rows(bot, "comment_like"));
    }

    [Theory]
    [InlineData("en", "Your own comment is for others to like.")]
    [InlineData("vi", "Bình luận của chính bạn thì để người khác thích nhé.")]
    public async Task Nobody_likes_their_own_comment_and_is_told_alone(string language, string told)
    {
        await using var bot = await TestBot.StartAsync();
        var (an, binh) = (bot.Group().Person("An", language), bot.Group().Person("Bình", language));
        await an.Says("/comment question:docker-layers Layers are read-only.");
        await an.Says("/comments docker-layers");
        await an.Presses("1");

        await an.Presses("👍 0");

        an.Sees(told);
        binh.SeesNot(told);
        Assert.Equal(0, Rows(bot, "comment_like"));
    }

    [Fact]
    public async Task The_same_press_that_comes_twice_is_one_like()
    {
        await using var bot = await TestBot.StartAsync();
        var (an, binh) = (bot.Group().Person("An"), bot.Group().Person("Bình"));
        await an.Says("/comment question:docker-layers Layers are read-only.");
        await binh.Says("/comments docker-layers");
        await binh.Presses("1");
        var like = ReplyText.ChoicesOf(binh.Latest.Reply).Single(choice => choice.Meaning is ChoiceMeaning.Like).Action.Encode();
        var press = new ButtonPressed(binh.Origin(bot.Platform.NextEvent()), like, binh.Latest.Ref);
        bot.Platform.NextTroubles.Enqueue(new SendResult.Rejected("The answer was lost."));

        await binh.Does(press);
        await binh.Does(press);

        binh.Sees("[👍 1]");
    }

    [Fact]
    public async Task A_comment_that_went_meanwhile_is_not_liked()
    {
        await using var bot = await TestBot.StartAsync();
        var (an, binh) = (bot.Group().Person("An"), bot.Group().Person("Bình"));
        await an.Says("/show docker-layers");
        var comment = await an.Replies(an.Latest.Ref, "Layers are read-only.");
        await binh.Says("/comments docker-layers");
        await binh.Presses("1");
        await binh.Presses("👍 0");
        await an.Deletes(comment);

        await binh.PressesAction("1:like:c=1", binh.Latest.Ref);

        binh.Sees("This comment is no longer there.");
        Assert.Equal(0, Rows(bot, "comment_like"));
    }

    [Fact]
    public async Task Typed_it_is_explained()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Group().Person("An");

        foreach (var command in new[] { "/like", "/thread", "/answers", "/edit", "/delete" })
        {
            await an.Says(command);
            an.Sees("This button is from another version of the bot");
        }
    }

    private static int Rows(TestBot bot, string table)
        => bot.Database.Read(connection => connection.QueryFirst($"SELECT count(*) FROM {table}", row => row.GetInt32(0)));
}
