using InterviewBot.Testing.Discord;

namespace InterviewBot.Tests.Discord;

/// <summary>Several connections to the gateway, each with its share of the servers.</summary>
public sealed class TroubleWithShardsScenarios : TroubleScenario
{
    protected override LoopbackOptions Options => base.Options with { Shards = 2, MaxConcurrency = 2 };

    [Fact]
    public async Task Servers_are_heard_of_on_both_shards_private_messages_on_the_first_and_both_sessions_are_resumed()
    {
        await Discord.Until(() => Discord.Gateway.Connected == 2);
        var an = An();
        var (one, other) = (Discord.Guild("One", an), Discord.Guild("Other", an));
        Assert.NotEqual((one.Id >> 22) % 2, (other.Id >> 22) % 2);
        foreach (var place in new[] { an.In(one.Channel("general")), an.In(other.Channel("general")), an.Alone() })
        {
            var asked = await place.Runs("/show", ("question", "kubernetes-etcd"));
            await an.SeesReaction(an.Replies(asked.Message, "Raft keeps it consistent."), "👍");
        }

        await Bot.StopAsync();
        await Discord.Until(() => Discord.Gateway.Connected == 0);
        var missed = new[] { one, other }.Select(guild => an.In(guild.Channel("general")).Begins("/topics")).ToList();
        await using var bot = await LiveBot.StartAsync(Discord, Bot.Folder);
        await Task.WhenAll(missed.Select(interaction => interaction.Answered()));

        Assert.Equal((2, 2), (Discord.Gateway.Identifies, Discord.Gateway.Resumes));
        Assert.Equal(["3"], Read("SELECT count(*) FROM comment"));
    }

    [Fact]
    public async Task One_that_is_cut_resumes_and_the_other_goes_on()
    {
        await Discord.Until(() => Discord.Gateway.Connected == 2);
        var an = An();
        var places = new[] { Discord.Guild("One", an), Discord.Guild("Other", an) }.Select(guild => an.In(guild.Channel("general"))).ToList();

        // Each has heard of something, so that there is a session to resume.
        await Task.WhenAll(places.Select(place => place.Runs("/topics")));
        Discord.Gateway.Cut(shard: 1);
        var asked = places.Select(place => place.Begins("/topics")).ToList();

        await Task.WhenAll(asked.Select(interaction => interaction.Answered()));

        Assert.Equal((2, 1), (Discord.Gateway.Identifies, Discord.Gateway.Resumes));
    }
}
