using InterviewBot.Testing;
using InterviewBot.Testing.Discord.Faults;
using InterviewBot.Testing.Discord.People;
using InterviewBot.Testing.Discord.State;
using InterviewBot.Tests.Running;

namespace InterviewBot.Tests.Discord;

/// <summary>What takes longer than Discord waits is announced, and what hangs is nobody else's trouble.</summary>
public sealed class TroubleWithPatienceScenarios : TroubleScenario
{
    [Fact]
    public async Task A_command_for_all_is_announced_to_all_and_its_answer_takes_that_place()
    {
        var (an, binh, general) = Study();
        using var hold = await OccupyAsync(an.In(general));
        var asked = await an.In(general).Begins("/show", ("question", "kubernetes-etcd")).Answered();
        Assert.IsType<InteractionResponse.Deferred>(asked.Response);
        Assert.False(asked.Message.IsEphemeral);
        hold.Release();

        Assert.Same(asked.Message, await binh.Sees("How does Kubernetes use `etcd`?", general));
        Assert.False(asked.Message.Flags.HasFlag(MessageFlagBits.Loading));
    }

    [Fact]
    public async Task A_command_for_one_is_announced_to_that_one_and_its_answer_takes_that_place()
    {
        var (an, _, general) = Study();
        using var hold = await OccupyAsync(an.In(general));
        var asked = await an.In(general).Begins("/answer", ("question", "kubernetes-etcd")).Answered();
        Assert.IsType<InteractionResponse.Deferred>(asked.Response);
        Assert.True(asked.Message.IsEphemeral);
        hold.Release();

        Assert.Same(asked.Message, await an.Sees("In short", general));
    }

    [Fact]
    public async Task In_private_too_an_answer_takes_the_place_of_its_announcement()
    {
        var an = An();
        Discord.Guild("Study", an);
        var alone = an.Alone();
        using var hold = await OccupyAsync(alone);
        var asked = await alone.Begins("/answer", ("question", "kubernetes-etcd")).Answered();
        Assert.IsType<InteractionResponse.Deferred>(asked.Response);
        hold.Release();

        Assert.Same(asked.Message, await alone.Sees("In short"));
    }

    [Fact]
    public async Task A_button_shows_nothing_until_its_answer_is_there()
    {
        var (an, binh, general) = Study();
        var asked = await an.In(general).Runs("/show", ("question", "kubernetes-etcd"));
        await Discord.Idle();
        using var hold = await OccupyAsync(an.In(general));
        var before = Shown(binh).Count;
        var pressed = await binh.BeginsPress(asked.Message, "Answer").Answered();
        Assert.IsType<InteractionResponse.DeferredUpdate>(pressed.Response);
        Assert.Equal(before, Shown(binh).Count);
        hold.Release();

        Assert.True((await binh.Sees("In short", general)).IsEphemeral);
        an.SeesNot("In short", general);
        await an.Sees("How does Kubernetes use `etcd`?", general);
    }

    [Fact]
    public async Task A_form_does_not_wait_for_what_its_chat_is_busy_with_since_it_could_not_open_later()
    {
        var (an, binh, general) = Study();
        using var hold = await OccupyAsync(binh.In(general));

        await an.In(general).Begins("/comment", ("question", "kubernetes-etcd")).Answered();
        hold.Release();

        await an.Submits("Raft keeps it consistent.");
        await an.Sees("is saved.", general);
    }

    [Fact]
    public async Task When_the_database_takes_nothing_the_person_alone_is_told_and_pressing_again_helps()
    {
        var (an, binh, general) = Study();
        await Discord.Idle();
        using (BotDatabase.Lock(Bot.Folder))
        {
            var asked = await an.In(general).Begins("/question").Answered();
            Assert.IsType<InteractionResponse.Deferred>(asked.Response);
            var told = await an.Sees("could not be saved", general);
            Assert.True(told.IsEphemeral);
            await Discord.Until(() => asked.Message.IsDeleted);
        }

        await an.In(general).Runs("/question");
        await binh.Sees("[Answer]", general);
        Assert.Equal(["1"], Read("SELECT asked_count FROM chat"));
    }

    [Fact]
    public async Task Calls_that_hang_hold_up_nobody_else_however_many_there_are()
    {
        var binh = Binh();
        var general = Discord.Guild("Study", binh).Channel("general");
        using var hold = new Hold();
        for (var i = 0; i < 120; i++)
        {
            var person = Discord.Person($"Person {i}");
            var place = Discord.Guild($"Guild {i}", person).Channel("general");
            Discord.Faults.Next(new Fault.Held(hold), Callback);
            person.In(place).Begins("/topics");
        }

        // The hundred and twenty faults are taken by the hundred and twenty before.
        await Discord.Until(() => Discord.Count(Callback) == 120);
        await binh.In(general).Runs("/show", ("question", "kubernetes-etcd"));

        await binh.Sees("How does Kubernetes use `etcd`?", general);
        Assert.Equal(1, Discord.Answered);
        hold.Release();
    }
}
