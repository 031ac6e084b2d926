using InterviewBot.Discord.Client.Gateway;
using InterviewBot.Discord.Client.Tests.Gateway.Scripted;

namespace InterviewBot.Discord.Client.Tests.Gateway.Shards;

public sealed class ShardingTests : GatewayTest
{
    [Fact]
    public async Task There_are_as_many_shards_as_the_server_recommends()
    {
        Server.Directory = () => ScriptedGateway.Found(shards: 2, maxConcurrency: 2);
        Start();
        var shards = new[] { await IdentifiedAsync(), await IdentifiedAsync() }.Order();

        Assert.Equal(["[0,2]", "[1,2]"], shards);
        await Scripted.Signal.UntilPolledAsync(() => Client.State.IsConnected);
        Assert.Equal([0, 1], Client.State.Shards.Select(shard => shard.Shard));
    }

    [Fact]
    public async Task Or_as_many_as_are_configured()
    {
        Options = Options with { ShardCount = 3 };
        Server.Directory = () => ScriptedGateway.Found(shards: 1, maxConcurrency: 16);
        Start();

        string[] shards = [await IdentifiedAsync(), await IdentifiedAsync(), await IdentifiedAsync()];

        Assert.Equal(["[0,3]", "[1,3]", "[2,3]"], shards.Order());
    }

    [Fact]
    public async Task Stored_sessions_are_resumed_by_as_many_shards_as_began_them()
    {
        Sessions.Put(Stored with { ShardCount = 2, SessionId = "a" });
        Sessions.Put(Stored with { ShardCount = 2, SessionId = "b" }, shard: 1);
        Start();
        var resumed = new List<string?>();
        for (var shard = 0; shard < 2; shard++)
        {
            var connection = await Server.AcceptAsync();
            connection.Hello();
            resumed.Add((await connection.HearAsync(op: 6)).GetProperty("session_id").GetString());
        }

        Assert.Equal(["a", "b"], resumed.Order());
        Assert.Equal(0, Server.DirectoryReads);
    }

    [Fact]
    public async Task Where_a_session_has_to_begin_anew_and_another_number_is_recommended_all_begin_anew_with_that()
    {
        Sessions.Put(Stored with { ShardCount = 2, SessionId = "a" });
        Sessions.Put(Stored with { ShardCount = 2, SessionId = "b" }, shard: 1);
        Server.Directory = () => ScriptedGateway.Found(shards: 1, maxConcurrency: 16);
        Start();
        var (one, other) = (await Server.AcceptAsync(), await Server.AcceptAsync());
        foreach (var connection in new[] { one, other })
        {
            connection.Hello();
            await connection.HearAsync(op: 6);
        }

        other.Resumed(42);
        one.Say("""{"op":9,"d":false}""");
        var accepting = Server.AcceptAsync();
        while (!accepting.IsCompleted)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(accepting, Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System));
        }

        Assert.Equal("[0,1]", await IdentifiedAsync(await accepting));
        Assert.Equal(4000, await other.ClosedByClient);
        await Sessions.UntilStoredAsync(1);
        Assert.Equal(1, Sessions.Stored[0].ShardCount);
    }

    [Theory]
    [InlineData(4, 4)]
    [InlineData(1, 2)]
    public async Task When_more_are_required_the_directory_is_asked_again_and_all_begin_anew(int recommended, int expected)
    {
        var connection = await ConnectAsync();
        Server.Directory = () => ScriptedGateway.Found(shards: recommended, maxConcurrency: 16);
        connection.Close((int)GatewayCloseCode.ShardingRequired);
        var shards = new List<string>();
        var accepting = Server.AcceptAsync();
        while (shards.Count < expected)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
            if (accepting.IsCompleted)
            {
                shards.Add(await IdentifiedAsync(await accepting));
                accepting = Server.AcceptAsync();
            }
        }

        Assert.Equal(Enumerable.Range(0, expected).Select(shard => $"[{shard},{expected}]"), shards.Order());
        Assert.Equal(2, Server.DirectoryReads);
    }

    [Fact]
    public async Task What_ends_one_shard_for_good_ends_all_and_the_others_stay_resumable()
    {
        Server.Directory = () => ScriptedGateway.Found(shards: 2, maxConcurrency: 2);
        Start();
        var (one, other) = (await Server.AcceptAsync(), await Server.AcceptAsync());
        await IdentifiedAsync(one);
        await IdentifiedAsync(other);
        await Sessions.UntilStoredAsync(1);
        await Sessions.UntilStoredAsync(1, shard: 1);
        one.Close((int)GatewayCloseCode.DisallowedIntents);

        Assert.Equal(new GatewayEnd.Closed(GatewayCloseCode.DisallowedIntents), await Running);
        Assert.Equal(4000, await other.ClosedByClient);
        Assert.Single(Sessions.Stored);
        Assert.Single(Log.All, line => line.StartsWith("Error:", StringComparison.Ordinal));
    }

    private async Task<string> IdentifiedAsync() => await IdentifiedAsync(await Server.AcceptAsync());

    private static async Task<string> IdentifiedAsync(ScriptedConnection connection)
    {
        connection.Hello();
        var shard = (await connection.HearAsync(op: 2)).GetProperty("shard").GetRawText();
        connection.Ready($"session-{shard}");
        return shard;
    }
}
