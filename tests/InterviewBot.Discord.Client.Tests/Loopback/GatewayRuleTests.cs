using System.Globalization;
using System.Text.Json.Nodes;

namespace InterviewBot.Discord.Client.Tests.Loopback;

public sealed class GatewayRuleTests : LoopbackTest
{
    [Theory]
    [InlineData("""{"op":99,"d":null}""", 4001)]
    [InlineData("""{"d":null}""", 4001)]
    [InlineData("not json", 4002)]
    [InlineData("""{"op":1,"d":"x"}""", 4002)]
    [InlineData("""{"op":2,"d":{"token":"x"}}""", 4002)]
    [InlineData("""{"op":3,"d":{}}""", 4003)]
    public async Task What_is_no_proper_message_closes_the_connection(string text, int code)
    {
        using var gateway = await Bot.Opens();

        await gateway.SendsText(text);

        Assert.Equal(code, await gateway.Closed());
        Assert.True(Discord.Violations.Happened(code.ToString(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task A_message_has_at_most_4096_bytes()
    {
        using var gateway = await Bot.Opens();

        await gateway.Sends(1, new string('x', 4096));

        Assert.Equal(4002, await gateway.Closed());
    }

    [Theory]
    [InlineData(1 << 30, 4013)]
    [InlineData(1 << 17, 4013)]
    [InlineData(1 << 1, 4014)]
    public async Task Intents_are_known_and_granted(int intents, int code)
    {
        using var gateway = await Bot.Opens();

        await gateway.Identifies(intents);

        Assert.Equal(code, await gateway.Closed());
    }

    [Fact]
    public async Task The_content_intent_is_refused_where_the_portal_does_not_grant_it()
    {
        Discord.Gateway.GrantsMessageContent = false;
        using var refused = await Bot.Opens();
        await refused.Identifies();

        Assert.Equal(4014, await refused.Closed());
        Assert.Empty(Discord.Violations.All);
        using var taken = await Bot.Connects(RawBot.WithoutContent);
    }

    [Fact]
    public async Task A_wrong_token_is_refused()
    {
        using var identify = await Bot.Opens();
        await identify.Identifies(token: "wrong");
        using var resume = await Bot.Opens(path: "/resume");
        await resume.Resumes("some", 1, token: "wrong");

        Assert.Equal(4004, await identify.Closed());
        Assert.Equal(4004, await resume.Closed());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(6)]
    public async Task Who_is_identified_does_not_identify_again(int op)
    {
        using var gateway = await Bot.Connects();

        await gateway.Sends(op, new JsonObject());

        Assert.Equal(4005, await gateway.Closed());
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(0, 17)]
    public async Task A_shard_is_one_of_its_number(int shard, int count)
    {
        using var gateway = await Bot.Opens();

        await gateway.Identifies(shard: [shard, count]);

        Assert.Equal(4010, await gateway.Closed());
    }

    [Theory]
    [InlineData("?v=9&encoding=json")]
    [InlineData("?v=10&encoding=etf")]
    [InlineData("?v=10&encoding=json&compress=zstd-stream")]
    public async Task The_version_and_encoding_are_the_ones_spoken_here(string query)
    {
        using var gateway = await Bot.Opens(query);

        Assert.Equal(4012, await gateway.Closed());
    }

    [Fact]
    public async Task More_than_120_messages_a_minute_are_too_many()
    {
        using var gateway = await Bot.Connects();
        for (var i = 0; i < 120; i++)
        {
            await gateway.Beats();
        }

        Assert.Equal(4008, await gateway.Closed());
    }

    [Fact]
    public async Task After_a_minute_there_is_room_for_messages_again()
    {
        using var gateway = await Bot.Connects();
        for (var i = 0; i < 118; i++)
        {
            await gateway.Beats();
        }

        await gateway.Next("GUILD_CREATE");
        await Discord.Until(() => Discord.Gateway.Heartbeats == 118);
        GatewayClock.Advance(TimeSpan.FromSeconds(60));
        for (var i = 0; i < 100; i++)
        {
            await gateway.Beats();
        }

        await Discord.Until(() => Discord.Gateway.Heartbeats == 218);
        Assert.Empty(Discord.Violations.All);
    }

    [Fact]
    public async Task A_heart_that_stops_ends_the_session()
    {
        using var gateway = await Bot.Connects();
        GatewayClock.Advance(TimeSpan.FromSeconds(40));
        await gateway.Rest();
        GatewayClock.Advance(TimeSpan.FromSeconds(41));
        await gateway.Rest();
        GatewayClock.Advance(TimeSpan.FromSeconds(41));
        GatewayClock.Advance(TimeSpan.FromSeconds(41));

        Assert.Equal(4009, await gateway.Closed());
        await Discord.Until(() => Discord.Gateway.Sessions == 0);
    }

    [Fact]
    public async Task Heartbeats_may_be_heard_by_nobody()
    {
        using var gateway = await Bot.Connects();
        await gateway.Next("GUILD_CREATE");
        Discord.Gateway.AnswersHeartbeats = false;
        await gateway.Beats();
        await Discord.Until(() => Discord.Gateway.Heartbeats == 1);
        Discord.Gateway.AnswersHeartbeats = true;
        Discord.Gateway.RequestHeartbeat();

        Assert.Equal(1, (await gateway.Next())["op"]!.GetValue<int>());
    }
}
