using InterviewBot.Testing.Discord.People;

namespace InterviewBot.Tests.Discord;

/// <summary>Discord fails, or its answer is lost, before the effect or after it: what is said is said once.</summary>
public sealed class TroubleWithAnswersScenarios : TroubleScenario
{
    [Theory]
    [InlineData("502 before")]
    [InlineData("502 after")]
    [InlineData("500 before")]
    [InlineData("500 after")]
    [InlineData("cut before")]
    [InlineData("cut after")]
    [InlineData("cut amid")]
    public async Task A_question_is_shown_once_and_replies_to_it_are_comments(string trouble)
    {
        var (an, binh, general) = Study();
        Discord.Faults.Next(FaultOf(trouble), Callback);
        var asked = an.In(general).Begins("/question");
        var post = await an.Sees("[Answer]", general);
        await Discord.Idle();

        Assert.Same(asked.Message, post);
        Assert.Single(Shown(an));
        Assert.Single(Read("SELECT question_id FROM asked"));
        var reply = binh.Replies(post, "Raft keeps it consistent.");
        await binh.SeesReaction(reply, "👍");
        Assert.Equal(["Raft keeps it consistent."], Read("SELECT text FROM comment"));
    }

    [Theory]
    [InlineData("502 before")]
    [InlineData("cut after")]
    [InlineData("cut amid")]
    public async Task What_takes_the_loading_messages_place_does_so_once(string trouble)
    {
        var (an, _, general) = Study();
        using var hold = await OccupyAsync(an.In(general));
        var asked = await an.In(general).Begins("/show", ("question", "kubernetes-etcd")).Answered();
        Assert.IsType<InteractionResponse.Deferred>(asked.Response);
        Discord.Faults.Next(FaultOf(trouble), Original);
        hold.Release();

        Assert.Same(asked.Message, await an.Sees("How does Kubernetes use `etcd`?", general));
        await Discord.Idle();
        var reply = an.Replies(asked.Message, "Raft keeps it consistent.");
        await an.SeesReaction(reply, "👍");
    }

    [Theory]
    [InlineData("502 after")]
    [InlineData("cut after")]
    public async Task A_deferral_whose_fate_was_unknown_still_becomes_the_answer(string trouble)
    {
        var (an, _, general) = Study();
        using var hold = await OccupyAsync(an.In(general));
        Discord.Faults.Next(FaultOf(trouble), Callback);
        var asked = await an.In(general).Begins("/show", ("question", "kubernetes-etcd")).Answered();
        Assert.IsType<InteractionResponse.Deferred>(asked.Response);
        hold.Release();

        Assert.Same(asked.Message, await an.Sees("How does Kubernetes use `etcd`?", general));
    }

    [Theory]
    [InlineData("502 after")]
    [InlineData("cut after")]
    [InlineData("cut amid")]
    public async Task What_follows_a_press_and_may_have_arrived_is_not_said_again(string trouble)
    {
        var (an, binh, general) = Study();
        var asked = await an.In(general).Runs("/show", ("question", "kubernetes-etcd"));
        await Discord.Idle();
        using var hold = await OccupyAsync(an.In(general));
        var pressed = await binh.BeginsPress(asked.Message, "Answer").Answered();
        Assert.IsType<InteractionResponse.DeferredUpdate>(pressed.Response);
        Discord.Faults.Next(FaultOf(trouble), FollowUp);
        hold.Release();

        await binh.Sees("In short", general);
        await Discord.Idle();
        Assert.Single(Shown(binh), message => message.IsEphemeral);
    }

    [Theory]
    [InlineData("502 after")]
    [InlineData("cut after")]
    public async Task Thanks_whose_fate_was_unknown_are_given_again_which_changes_nothing(string trouble)
    {
        var (an, binh, general) = Study();
        var asked = await an.In(general).Runs("/show", ("question", "kubernetes-etcd"));
        await Discord.Idle();
        Discord.Faults.Next(FaultOf(trouble), React);

        var reply = binh.Replies(asked.Message, "Raft keeps it consistent.");
        await binh.SeesReaction(reply, "👍");
        await Discord.Idle();

        Assert.Equal([Discord.Bot.Id], reply.Reactions["👍"]);
        Assert.Equal(["Raft keeps it consistent."], Read("SELECT text FROM comment"));
    }
}
