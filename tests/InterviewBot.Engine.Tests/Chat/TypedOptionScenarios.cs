using InterviewBot.Engine.Questions;
using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Chat;

/// <summary>Commands of a platform whose people fill in options by name.</summary>
public sealed class TypedOptionScenarios
{
    [Fact]
    public async Task Typed_options_mean_the_same_as_words()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.Calls("question", ("topic", "kubernetes"), ("level", "junior"));

        an.Sees("What is a Pod?");
    }

    [Theory]
    [InlineData("kubernets", "senior", "Ask a Kubernetes question")]
    [InlineData("kubernetes", "senor", "Ask a senior question")]
    public async Task The_mend_of_a_wrong_one_keeps_the_other_whichever_of_them_it_is(string topic, string level, string mend)
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.Calls("question", ("topic", topic), ("level", level));

        var mended = ReplyText.ChoicesOf(an.Latest.Reply).Single(choice => choice.Label == mend).Action.Arguments;
        Assert.Equal((TopicId.Parse("kubernetes"), Level.Senior), (mended.Topic, mended.Level));
        await an.Presses(mend);
        an.Sees("How does Kubernetes use etcd?");
    }

    [Fact]
    public async Task Of_two_wrong_ones_the_first_is_told()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.Calls("question", ("level", "senor"), ("topic", "kubernets"));

        an.Sees("""I know no topic "kubernets". Did you mean kubernetes?""");
    }
}
