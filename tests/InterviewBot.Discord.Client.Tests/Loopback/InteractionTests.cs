using System.Globalization;
using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.People;
using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Discord.Client.Tests.Loopback;

public sealed class InteractionTests : LoopbackTest
{
    [Fact]
    public async Task An_interaction_tells_who_where_and_what()
    {
        await Bot.Registers();
        using var gateway = await Bot.Connects();
        An.In(General).Begins("/question", ("topic", "kubernetes"), ("level", "Cao cấp"));

        var told = await gateway.Next("INTERACTION_CREATE");

        Assert.Equal(2, told["type"]!.GetValue<int>());
        Assert.Equal("question", told["data"]!["name"]!.GetValue<string>());
        Assert.Equal("senior", told["data"]!["options"]![1]!["value"]!.GetValue<string>());
        Assert.Equal("vi", told["locale"]!.GetValue<string>());
        Assert.Equal("en-US", told["guild_locale"]!.GetValue<string>());
        Assert.Equal("An", told["member"]!["user"]!["global_name"]!.GetValue<string>());
        Assert.Equal(0, told["context"]!.GetValue<int>());
        Assert.Equal(Study.Id.ToString(CultureInfo.InvariantCulture), told["authorizing_integration_owners"]!["0"]!.GetValue<string>());
        Assert.NotEqual("0", told["app_permissions"]!.GetValue<string>());
        Assert.Null(told["user"]);
    }

    [Fact]
    public async Task A_response_stands_in_the_channel_and_says_how_it_came_about()
    {
        var asked = await Asks();

        var answer = await Bot.Responds(asked, 4, RawBot.Card("the question", ("Answer", "a")), withResponse: true);

        var message = answer!["resource"]!["message"]!;
        Assert.Equal(20, message["type"]!.GetValue<int>());
        Assert.Equal("An", message["interaction_metadata"]!["user"]!["global_name"]!.GetValue<string>());
        Assert.Equal(message["id"]!.GetValue<string>(), answer["interaction"]!["response_message_id"]!.GetValue<string>());
        await Binh.Sees("the question", General);
        Assert.IsType<InteractionResponse.Sent>(asked.Response);
    }

    [Fact]
    public async Task A_response_is_given_once()
    {
        var asked = await Asks();
        Assert.Null(await Bot.Responds(asked, 4, RawBot.Text("one")));

        Assert.Equal("400 40060", await Bot.Refusal(asked, 4, RawBot.Text("two")));
        Assert.True(Discord.Violations.Happened("40060"));
    }

    [Fact]
    public async Task A_response_comes_within_three_seconds()
    {
        var asked = await Asks();
        Clock.Advance(TimeSpan.FromSeconds(3.1));

        Assert.Equal("404 10062", await Bot.Refusal(asked, 4, RawBot.Text("late")));
        Assert.Equal(1, Discord.Missed);
        Assert.Empty(Discord.Violations.All);
    }

    [Fact]
    public async Task A_response_needs_the_interactions_token()
    {
        var asked = await Asks();

        var made = $"/interactions/{asked.Id}/other/callback";
        Assert.Equal("401 50027", await Bot.Refusal(HttpMethod.Post, made, RawBot.Response(4, RawBot.Text("x"))));
        Assert.Equal("404 10062", await Bot.Refusal(HttpMethod.Post, "/interactions/1/x/callback", RawBot.Response(4)));
    }

    [Fact]
    public async Task A_deferred_response_is_filled_in_later_and_keeps_who_sees_it()
    {
        var asked = await Asks();
        await Bot.Responds(asked, 5, new JsonObject { ["flags"] = 64 });
        Assert.True(asked.Message.Flags.HasFlag(MessageFlagBits.Loading));

        await Bot.Does(HttpMethod.Patch, RawBot.Original(Discord, asked), RawBot.Card("the answer"));

        Assert.Equal("the answer", An.LatestIn(General).Text);
        Assert.Equal(MessageFlagBits.Ephemeral | MessageFlagBits.IsComponentsV2, asked.Message.Flags);
        Binh.SeesNot("the answer");
    }

    [Fact]
    public async Task The_token_lives_fifteen_minutes()
    {
        var asked = await Asks();
        await Bot.Responds(asked, 4, RawBot.Text("one"));
        Clock.Advance(TimeSpan.FromMinutes(15));
        await Bot.Does(HttpMethod.Patch, RawBot.Original(Discord, asked), RawBot.Text("two"));
        Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("401 50027", await Bot.Refusal(HttpMethod.Patch, RawBot.Original(Discord, asked), RawBot.Text("three")));
        Assert.Empty(Discord.Violations.All);
    }

    [Fact]
    public async Task More_may_follow_the_first_response_and_be_changed()
    {
        var asked = await Asks();
        var webhook = $"/webhooks/{Discord.Bot.Id}/{asked.Token}";
        Assert.Equal("404 10015", await Bot.Refusal(HttpMethod.Post, webhook, RawBot.Text("too early")));
        await Bot.Responds(asked, 4, RawBot.Text("first"));
        var body = RawBot.Text("only for you");
        body["flags"] = 64;

        var more = await Bot.Does(HttpMethod.Post, webhook, body);
        await Bot.Does(HttpMethod.Patch, $"{webhook}/messages/{more!["id"]}", RawBot.Text("still only for you"));

        await An.Sees("still only for you");
        Binh.SeesNot("only for you");
        await Bot.Does(HttpMethod.Delete, $"{webhook}/messages/{more["id"]}");
        An.SeesNot("only for you");
        await Bot.Does(HttpMethod.Delete, $"{webhook}/messages/@original");
        Assert.Equal("404 10008", await Bot.Refusal(HttpMethod.Get, $"{webhook}/messages/@original"));
    }

    [Fact]
    public async Task A_button_changes_its_message_at_once_or_later()
    {
        await Bot.Sends(General, RawBot.Card("page 1", ("Next", "next")));
        var at = An.LatestIn(General);

        var press = An.BeginsPress(at, "Next");
        await Bot.Responds(press, 7, RawBot.Card("page 2", ("Next", "next")));
        Assert.Equal("page 2\n[Next]", at.Text);

        var again = Binh.BeginsPress(at, "Next");
        await Bot.Responds(again, 6);
        await Bot.Does(HttpMethod.Patch, RawBot.Original(Discord, again), RawBot.Card("page 3"));
        Assert.Equal("page 3", at.Text);
        Assert.IsType<InteractionResponse.DeferredUpdate>(again.Response);
    }

    [Fact]
    public async Task A_press_brings_its_message_along_and_its_answer_points_to_it()
    {
        await Bot.Sends(General, RawBot.Card("the question", ("Answer", "answer:1")));
        using var gateway = await Bot.Connects();
        var press = Binh.BeginsPress(Binh.LatestIn(General), "Answer");

        var told = await gateway.Next("INTERACTION_CREATE");
        var answer = await Bot.Responds(press, 4, RawBot.Text("so"), withResponse: true);

        Assert.Equal("answer:1", told["data"]!["custom_id"]!.GetValue<string>());
        Assert.Equal("the question", told["message"]!["components"]![0]!["content"]!.GetValue<string>());
        var reference = answer!["resource"]!["message"]!["message_reference"]!;
        Assert.Equal(told["message"]!["id"]!.GetValue<string>(), reference["message_id"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_ephemeral_message_comes_without_its_guild()
    {
        var asked = await Asks();
        using var gateway = await Bot.Connects();
        var body = RawBot.Text("psst");
        body["flags"] = 64;

        await Bot.Responds(asked, 4, body);

        var told = await gateway.Next("MESSAGE_CREATE");
        Assert.Null(told["guild_id"]);
        Assert.Null(told["member"]);
        Assert.Equal("404 10008", await Bot.Refusal(HttpMethod.Get, $"/channels/{General.Id}/messages/{told["id"]}"));
    }

    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task A_command_takes_no_answer_that_is_meant_for_components_or_completions(int type)
    {
        var asked = await Asks();

        Assert.Equal("400 50035", await Bot.Refusal(asked, type, RawBot.Text("x")));
        Assert.False(asked.IsAnswered);
    }

    private async Task<Interaction> Asks()
    {
        await Bot.Registers();
        return An.In(General).Begins("/question");
    }
}
