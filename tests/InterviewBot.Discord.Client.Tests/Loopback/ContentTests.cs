using System.Text.Json.Nodes;

namespace InterviewBot.Discord.Client.Tests.Loopback;

/// <summary>What a bot without the Message Content intent may read.</summary>
public sealed class ContentTests : LoopbackTest
{
    [Fact]
    public async Task Plain_talk_is_empty_and_what_is_meant_for_the_bot_is_not()
    {
        using var gateway = await Bot.Connects(RawBot.WithoutContent);
        An.In(General).Says("plain");
        An.In(General).Says($"{Discord.Bot.Mention} meant");
        An.Alone().Says("private");

        Assert.Equal("", await Content(gateway));
        Assert.EndsWith("meant", await Content(gateway), StringComparison.Ordinal);
        Assert.Equal("private", await Content(gateway));
    }

    [Theory]
    [InlineData(true, "a reply")]
    [InlineData(false, "")]
    public async Task A_reply_to_a_regular_message_is_read_when_it_pings(bool ping, string read)
    {
        await Bot.Sends(General, RawBot.Text("the question"));
        using var gateway = await Bot.Connects(RawBot.WithoutContent);
        An.Replies(An.LatestIn(General), "a reply", ping);

        var message = await gateway.Next("MESSAGE_CREATE");

        Assert.Equal(read, message["content"]!.GetValue<string>());
        Assert.Equal("the question", message["referenced_message"]!["content"]!.GetValue<string>());
        Assert.Equal(19, message["type"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_reply_to_a_response_is_not_read_though_it_pings()
    {
        await Bot.Registers();
        using var gateway = await Bot.Connects(RawBot.WithoutContent);
        var asked = An.In(General).Begins("/question");
        await Bot.Responds(asked, 4, RawBot.Text("the question"));
        await gateway.Next("MESSAGE_CREATE");

        var reply = An.Replies(asked.Message, "a reply");

        Assert.Equal("", await Content(gateway));
        Assert.Equal("a reply", (await Bot.Get($"/channels/{General.Id}/messages/{reply.Id}"))["content"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_edit_is_read_as_the_message_was()
    {
        await Bot.Sends(General, RawBot.Text("the question"));
        using var gateway = await Bot.Connects(RawBot.WithoutContent);
        var reply = An.Replies(An.LatestIn(General), "first");
        An.Edits(reply, "second");

        Assert.Equal("second", (await gateway.Next("MESSAGE_UPDATE"))["content"]!.GetValue<string>());
    }

    [Fact]
    public async Task With_the_intent_everything_is_read()
    {
        using var with = await Bot.Connects();
        using var without = await Bot.Connects(RawBot.WithoutContent);

        An.In(General).Says("plain");

        Assert.Equal("plain", await Content(with));
        Assert.Equal("", await Content(without));
    }

    [Fact]
    public async Task The_portals_switch_counts_for_rest_and_a_message_command_shows_its_message()
    {
        await Bot.Registers();
        Discord.Gateway.GrantsMessageContent = false;
        using var gateway = await Bot.Connects(RawBot.WithoutContent);
        var message = An.In(General).Says("plain");

        _ = Binh.UsesOnMessage("Save as comment", message);

        var resolved = (await gateway.Next("INTERACTION_CREATE"))["data"]!["resolved"]!["messages"]!.AsObject();
        Assert.Equal("plain", Assert.Single(resolved).Value!["content"]!.GetValue<string>());
        Assert.Equal("", (await Bot.Get($"/channels/{General.Id}/messages/{message.Id}"))["content"]!.GetValue<string>());
    }

    private static async Task<string> Content(RawGateway gateway)
    {
        JsonNode message = await gateway.Next("MESSAGE_CREATE");
        return message["content"]!.GetValue<string>();
    }
}
