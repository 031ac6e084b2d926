using InterviewBot.Testing;
using InterviewBot.Testing.Discord.Faults;
using InterviewBot.Testing.Discord.People;

namespace InterviewBot.Tests.Discord;

/// <summary>After a restart the bot has to ask which channel a thread belongs to, and Discord may be slow to tell.</summary>
public sealed class TroubleWithThreadsScenarios : TroubleScenario
{
    private const string AskForChannel = "GET /channels/{channel}";

    [Fact]
    public async Task What_is_said_in_a_thread_counts_though_Discord_fails_for_a_while_to_tell_whose_it_is()
    {
        var (an, binh, general) = Study();
        var asked = await an.In(general).Runs("/show", ("question", "kubernetes-etcd"));
        var thread = an.StartsThread(asked.Message, "etcd");
        await using var bot = await RestartAsync();
        Discord.Faults.Next(new Fault.ServerError(503), AskForChannel, times: 5);

        var said = binh.In(thread).Says("Raft keeps it consistent.");

        await binh.SeesReaction(said, "👍");
        Assert.Equal(6 + 1, Discord.Count(AskForChannel));
        Assert.Equal([$"{general.Id}"], Read("SELECT address FROM comment JOIN chat ON chat.id = chat_id"));
    }

    [Fact]
    public async Task A_command_in_a_thread_is_announced_in_time_though_Discord_is_slow_to_tell_whose_it_is()
    {
        var (an, _, general) = Study();
        var asked = await an.In(general).Runs("/show", ("question", "kubernetes-etcd"));
        var thread = an.StartsThread(asked.Message, "etcd");
        await using var bot = await RestartAsync();
        using var hold = new Hold();
        Discord.Faults.Next(new Fault.Held(hold), AskForChannel);

        var again = await an.In(thread).Begins("/show", ("question", "kubernetes-pod")).Answered();
        Assert.IsType<InteractionResponse.Deferred>(again.Response);
        hold.Release();

        Assert.Same(again.Message, await an.Sees("[Answer]", thread));
        Assert.Equal(1, Discord.Count(AskForChannel));
        Assert.Equal([$"{general.Id}"], Read("SELECT address FROM chat"));
    }

    private async Task<LiveBot> RestartAsync()
    {
        await CaughtUp.WaitAsync(Discord, Bot.Folder);
        await Bot.StopAsync();
        await Discord.Until(() => Discord.Gateway.Connected == 0);
        return await LiveBot.StartAsync(Discord, Bot.Folder);
    }
}
