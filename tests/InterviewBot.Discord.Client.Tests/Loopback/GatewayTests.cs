using System.Globalization;
using System.Text.Json.Nodes;

namespace InterviewBot.Discord.Client.Tests.Loopback;

public sealed class GatewayTests : LoopbackTest
{
    [Fact]
    public async Task A_client_learns_of_the_bot_and_its_guilds()
    {
        using var gateway = await Bot.Connects();

        var guild = await gateway.Next("GUILD_CREATE");

        Assert.Equal(Discord.Bot.Id.ToString(CultureInfo.InvariantCulture), gateway.Ready["user"]!["id"]!.GetValue<string>());
        Assert.True(gateway.Ready["guilds"]![0]!["unavailable"]!.GetValue<bool>());
        Assert.EndsWith("/resume", gateway.Ready["resume_gateway_url"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.False(guild["unavailable"]!.GetValue<bool>());
        Assert.Equal("general", guild["channels"]![0]!["name"]!.GetValue<string>());
        Assert.Equal(1, Discord.Gateway.Connected);
    }

    [Fact]
    public async Task Rest_tells_the_address_and_what_is_left_of_the_day()
    {
        using var gateway = await Bot.Connects();

        var told = await Bot.Get("/gateway/bot");

        Assert.StartsWith("ws://127.0.0.1:", told["url"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(1, told["shards"]!.GetValue<int>());
        Assert.Equal(999, told["session_start_limit"]!["remaining"]!.GetValue<int>());
        Assert.Equal(1000, told["session_start_limit"]!["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task Compressed_messages_share_one_context_and_may_come_in_pieces()
    {
        Discord.Gateway.SplitsMessages = true;
        using var gateway = await Bot.Connects(query: "?v=10&encoding=json&compress=zlib-stream");
        await gateway.Next("GUILD_CREATE");

        An.In(General).Says("xin chào");

        Assert.Equal("xin chào", (await gateway.Next("MESSAGE_CREATE"))["content"]!.GetValue<string>());
        Assert.Equal(8, gateway.Pieces);
    }

    [Fact]
    public async Task Plain_messages_may_come_in_several_frames()
    {
        Discord.Gateway.SplitsMessages = true;
        using var gateway = await Bot.Connects();

        await gateway.Next("GUILD_CREATE");

        Assert.Equal(3, gateway.Pieces);
    }

    [Fact]
    public async Task A_heartbeat_is_acknowledged()
    {
        using var gateway = await Bot.Connects();
        await gateway.Next("GUILD_CREATE");

        await gateway.Beats(gateway.Sequence);

        Assert.Equal(11, (await gateway.Next())["op"]!.GetValue<int>());
        Assert.Equal(1, Discord.Gateway.Heartbeats);
    }

    [Fact]
    public async Task Events_come_by_the_intents_that_were_asked_for()
    {
        using var guildsOnly = await Bot.Connects(intents: 1);
        using var messagesOnly = await Bot.Connects(intents: 1 << 9);

        An.In(General).Says("hello");
        An.Alone().Says("psst");
        Study.Renames(General, "lobby");

        Assert.Equal(["GUILD_CREATE", "CHANNEL_UPDATE"], await guildsOnly.Rest());
        Assert.Equal(["MESSAGE_CREATE"], await messagesOnly.Rest());
    }

    [Fact]
    public async Task Messages_and_threads_are_told_as_they_change_and_go()
    {
        using var gateway = await Bot.Connects();
        var message = An.In(General).Says("one");
        An.Edits(message, "two");
        var thread = Binh.StartsThread(message, "about it");
        Study.Archives(thread);
        An.Deletes(message);
        Study.Purges(General, An.In(General).Says("spam"), An.In(General).Says("more spam"));
        Study.Deletes(General);

        Assert.Equal(
            [
                "GUILD_CREATE", "MESSAGE_CREATE", "MESSAGE_UPDATE", "THREAD_CREATE", "MESSAGE_UPDATE", "MESSAGE_CREATE", "THREAD_UPDATE",
                "MESSAGE_DELETE", "MESSAGE_CREATE", "MESSAGE_CREATE", "MESSAGE_DELETE_BULK", "THREAD_DELETE", "CHANNEL_DELETE",
            ],
            await gateway.Rest());
    }

    [Fact]
    public async Task A_guild_is_gone_for_good_or_for_a_while()
    {
        using var gateway = await Bot.Connects();
        Study.Fails();
        An.In(General).Says("nobody hears");
        Study.Recovers();
        Study.RemovesBot();
        An.In(General).Says("nobody is here");

        Assert.True((await gateway.Next("GUILD_DELETE"))["unavailable"]!.GetValue<bool>());
        await gateway.Next("GUILD_CREATE");
        Assert.Null((await gateway.Next("GUILD_DELETE"))["unavailable"]);
        Assert.Empty(await gateway.Rest());
    }

    [Fact]
    public async Task Each_guild_is_told_to_its_shard_and_private_talk_to_the_first()
    {
        var other = Discord.Guild("Other", An);
        using var zero = await Bot.Opens();
        using var one = await Bot.Opens();
        await zero.Identifies(shard: [0, 2]);
        await one.Identifies(shard: [1, 2]);
        await zero.Next("READY");
        await one.Next("READY");

        An.Alone().Says("private");
        An.In(General).Says("study");
        An.In(other.Channel("general")).Says("other");

        var (first, second) = (await Texts(zero), await Texts(one));
        Assert.Contains("private", first);
        Assert.Equal(["other", "private", "study"], first.Concat(second).Order(StringComparer.Ordinal));
        Assert.Single(second);
    }

    [Fact]
    public async Task An_event_may_come_twice()
    {
        using var gateway = await Bot.Connects();
        Discord.Gateway.RepeatNext("MESSAGE_CREATE");

        An.In(General).Says("once");

        Assert.Equal(["GUILD_CREATE", "MESSAGE_CREATE", "MESSAGE_CREATE"], await gateway.Rest());
    }

    private static async Task<List<string>> Texts(RawGateway gateway)
    {
        await gateway.Beats();
        var texts = new List<string>();
        while (true)
        {
            var payload = await gateway.Next();
            if (payload["op"]!.GetValue<int>() == 11)
            {
                return texts;
            }

            if (payload["t"]?.GetValue<string>() == "MESSAGE_CREATE" && payload["d"] is JsonObject message)
            {
                texts.Add(message["content"]!.GetValue<string>());
            }
        }
    }
}
