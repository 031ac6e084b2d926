using InterviewBot.Testing.Discord.Faults;

namespace InterviewBot.Tests.Discord;

/// <summary>Discord takes no more for a while (429): what is owed is given when it said, once, and others are served meanwhile.</summary>
public sealed class TroubleWithLimitsScenarios : TroubleScenario
{
    [Theory]
    [InlineData(0.3)]
    [InlineData(2.5)]
    public async Task An_interaction_is_answered_when_Discord_takes_the_answer_and_others_meanwhile(double seconds)
    {
        var (an, binh, general) = Study();
        var practice = Discord.Guild("Work", binh).Channel("practice");
        Discord.Faults.Next(new Fault.TooManyRequests(seconds), Callback);
        var asked = an.In(general).Begins("/question");
        await Discord.Until(() => Discord.TooManyRequests == 1);
        await binh.In(practice).Runs("/question");
        await binh.Sees("[Answer]", practice);

        // Whether it was announced before depends on how long it took.
        var post = await an.Sees("[Answer]", general);
        await Discord.Idle();

        Assert.Same(asked.Message, post);
        Assert.Single(Shown(an));
        Assert.Equal(["1", "1"], Read("SELECT asked_count FROM chat"));
        Assert.Equal(1, Discord.TooManyRequests);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(2.5)]
    public async Task Thanks_for_a_comment_are_owed_until_Discord_takes_them_and_the_comment_is_kept_at_once(double seconds)
    {
        var (an, binh, general) = Study();
        var asked = await an.In(general).Runs("/show", ("question", "kubernetes-etcd"));
        await Discord.Idle();
        Discord.Faults.Next(new Fault.TooManyRequests(seconds), React);
        var reply = binh.Replies(asked.Message, "Written meanwhile.");
        await Discord.Until(() => Discord.TooManyRequests == 1);
        Assert.Equal(["Written meanwhile."], Read("SELECT text FROM comment"));

        await binh.SeesReaction(reply, "👍");
        Assert.Equal(1, Discord.TooManyRequests);
    }

    [Fact]
    public async Task What_was_wrong_with_a_message_is_told_when_Discord_takes_it()
    {
        var (an, binh, general) = Study();
        await an.In(general).Runs("/show", ("question", "kubernetes-etcd"));
        var said = an.In(general).Says("Mine.");
        await Discord.Idle();
        Discord.Faults.Next(new Fault.TooManyRequests(2.5), Callback);

        await binh.UsesOnMessage("Save as comment", said);

        Assert.True((await binh.Sees("Only who wrote a message can save it as a comment.", general)).IsEphemeral);
    }

    [Fact]
    public async Task A_limit_over_all_holds_up_no_answer_to_an_interaction()
    {
        var (an, binh, general) = Study();
        var asked = await an.In(general).Runs("/show", ("question", "kubernetes-etcd"));
        await Discord.Idle();
        Discord.Faults.Next(new Fault.TooManyRequests(3, LimitScope.Global), React);
        var reply = binh.Replies(asked.Message, "Written meanwhile.");
        await Discord.Until(() => Discord.TooManyRequests == 1);

        await an.In(general).Runs("/topics");
        await an.Sees("Topics", general);
        Assert.Empty(reply.Reactions);

        await binh.SeesReaction(reply, "👍");
        Assert.Equal(1, Discord.TooManyRequests);
    }
}
