using InterviewBot.Testing.Discord;

namespace InterviewBot.Discord.Client.Tests.Loopback;

public sealed class SessionLimitTests : LoopbackTest
{
    protected override LoopbackOptions Options
        => new() { Clock = Clock, GatewayClock = GatewayClock, SessionStartLimit = 3, MaxConcurrency = 1, GuildsPerShard = 1 };

    [Fact]
    public async Task Sessions_are_started_one_after_the_other()
    {
        using var first = await Bot.Connects();
        using var second = await Bot.Opens();
        await second.Next();
        await second.Identifies();

        var told = await second.Next();
        GatewayClock.Advance(TimeSpan.FromSeconds(5));
        await second.Identifies();

        Assert.Equal(9, told["op"]!.GetValue<int>());
        Assert.False(told["d"]!.GetValue<bool>());
        await second.Next("READY");
        Assert.True(Discord.Violations.Happened("max_concurrency"));
    }

    [Fact]
    public async Task Who_starts_more_sessions_than_a_day_has_loses_the_token()
    {
        using var first = await Bot.Connects();
        for (var i = 0; i < 2; i++)
        {
            GatewayClock.Advance(TimeSpan.FromSeconds(5));
            using var more = await Bot.Connects();
        }

        using var last = await Bot.Opens();
        await last.Identifies();

        Assert.Equal(4004, await last.Closed());
        Assert.Equal(4004, await first.Closed());
        Assert.Equal("401 0", await Bot.Refusal(HttpMethod.Get, "/users/@me"));
    }

    [Fact]
    public async Task The_next_day_has_its_own()
    {
        using var first = await Bot.Connects();
        Clock.Advance(TimeSpan.FromHours(24));

        Assert.Equal(3, (await Bot.Get("/gateway/bot"))["session_start_limit"]!["remaining"]!.GetValue<int>());
    }

    [Fact]
    public async Task Too_many_guilds_need_shards()
    {
        Discord.Guild("Second", An);
        using var alone = await Bot.Opens();
        await alone.Identifies();
        Assert.Equal(4011, await alone.Closed());

        GatewayClock.Advance(TimeSpan.FromSeconds(5));
        using var sharded = await Bot.Opens();
        await sharded.Identifies(shard: [0, 2]);

        await sharded.Next("READY");
    }
}
