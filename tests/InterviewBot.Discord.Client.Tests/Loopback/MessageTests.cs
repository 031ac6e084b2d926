using System.Globalization;
using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Discord.Client.Tests.Loopback;

public sealed class MessageTests : LoopbackTest
{
    [Fact]
    public async Task A_nonce_gives_back_the_first_message_for_a_few_minutes()
    {
        var body = RawBot.Text("the question of today");
        body["nonce"] = "daily-1";
        body["enforce_nonce"] = true;

        var first = await Bot.Sends(General, body);
        var again = await Bot.Sends(General, body);
        Clock.Advance(TimeSpan.FromMinutes(3));
        var later = await Bot.Sends(General, body);

        Assert.Equal(IdOf(first), IdOf(again));
        Assert.NotEqual(IdOf(first), IdOf(later));
        Assert.Equal(2, An.Screen.Count);
    }

    [Fact]
    public async Task A_nonce_alone_is_not_enforced()
    {
        var body = RawBot.Text("x");
        body["nonce"] = "daily-1";

        Assert.NotEqual(IdOf(await Bot.Sends(General, body)), IdOf(await Bot.Sends(General, body)));
    }

    [Theory]
    [InlineData(Permissions.ViewChannel, 50001)]
    [InlineData(Permissions.SendMessages, 50013)]
    public async Task The_bot_writes_where_it_may(Permissions denied, int code)
    {
        Study.Permits(General, Discord.Bot, deny: denied);

        Assert.Equal($"403 {code}", await Bot.Refusal(HttpMethod.Post, Messages(General), RawBot.Text("x")));
        Assert.Empty(Discord.Violations.All);
    }

    [Fact]
    public async Task Roles_grant_what_everyone_is_denied_and_a_member_has_the_last_word()
    {
        Study.Permits(General, user: null, deny: Permissions.SendMessages);
        await Bot.Refusal(HttpMethod.Post, Messages(General), RawBot.Text("x"));

        Study.Permits(General, Discord.Bot, allow: Permissions.SendMessages);

        await Bot.Sends(General, RawBot.Text("x"));
        Assert.Throws<InvalidOperationException>(() => Binh.In(General).Says("may I?"));
        An.In(General).Says("owners may do anything");
    }

    [Fact]
    public async Task A_deleted_channel_and_a_kicked_bot_are_told_apart_from_mistakes()
    {
        var other = Study.Channel("other");
        Study.Deletes(General);
        Assert.Equal("404 10003", await Bot.Refusal(HttpMethod.Post, Messages(General), RawBot.Text("x")));
        Study.RemovesBot();
        Assert.Equal("403 50001", await Bot.Refusal(HttpMethod.Post, Messages(other), RawBot.Text("x")));
        Assert.Empty(Discord.Violations.All);

        Assert.Equal("404 10003", await Bot.Refusal(HttpMethod.Get, "/channels/1"));
        Assert.True(Discord.Violations.Happened("10003"));
    }

    [Fact]
    public async Task A_message_is_edited_by_its_author_and_deleted_once()
    {
        var sent = await Bot.Sends(General, RawBot.Card("one", ("Go", "go")));
        var theirs = An.In(General).Says("mine");
        var address = $"{Messages(General)}/{IdOf(sent)}";

        await Bot.Does(HttpMethod.Patch, address, RawBot.Card("two"));

        Assert.Equal("two", An.LatestIn(General).Text);
        Assert.Equal("403 50005", await Bot.Refusal(HttpMethod.Patch, $"{Messages(General)}/{theirs.Id}", RawBot.Text("x")));
        Assert.Equal("403 50013", await Bot.Refusal(HttpMethod.Delete, $"{Messages(General)}/{theirs.Id}"));
        await Bot.Does(HttpMethod.Delete, address);
        Assert.Equal("404 10008", await Bot.Refusal(HttpMethod.Delete, address));
        Assert.False(Discord.Violations.Happened("10008"));
    }

    [Fact]
    public async Task Messages_are_listed_the_newest_first()
    {
        var all = Enumerable.Range(0, 5).Select(i => An.In(General).Says($"text {i}")).ToList();

        var newest = await Bot.Get($"{Messages(General)}?limit=2");
        var before = await Bot.Get($"{Messages(General)}?limit=2&before={all[2].Id}");
        var after = await Bot.Get($"{Messages(General)}?limit=2&after={all[0].Id}");

        Assert.Equal(["text 4", "text 3"], Texts(newest));
        Assert.Equal(["text 1", "text 0"], Texts(before));
        Assert.Equal(["text 2", "text 1"], Texts(after));
    }

    [Fact]
    public async Task The_bot_reacts_with_an_escaped_emoji_where_it_may()
    {
        var message = An.In(General).Says("hello");
        var address = $"{Messages(General)}/{message.Id}/reactions";

        await Bot.Does(HttpMethod.Put, $"{address}/{Uri.EscapeDataString("👍")}/@me");
        await An.SeesReaction(message, "👍");
        Assert.Equal("400 10014", await Bot.Refusal(HttpMethod.Put, $"{address}/thumbsup/@me"));
        await Bot.Does(HttpMethod.Delete, $"{address}/{Uri.EscapeDataString("👍")}/@me");

        Assert.Empty(message.Reactions);
        Study.Permits(General, Discord.Bot, deny: Permissions.AddReactions);
        Assert.Equal("403 50013", await Bot.Refusal(HttpMethod.Put, $"{address}/{Uri.EscapeDataString("👍")}/@me"));
    }

    [Fact]
    public async Task Pinning_needs_a_permission_and_tells_the_channel()
    {
        var sent = await Bot.Sends(General, RawBot.Text("pin me"));
        var address = $"{Messages(General)}/pins/{IdOf(sent)}";
        Assert.Equal("403 50013", await Bot.Refusal(HttpMethod.Put, address));

        Study.Permits(General, Discord.Bot, allow: Permissions.PinMessages);
        await Bot.Does(HttpMethod.Put, address);
        await Bot.Does(HttpMethod.Put, address);

        var pins = await Bot.Get($"{Messages(General)}/pins");
        Assert.Equal(IdOf(sent), IdOf(Assert.Single(pins["items"]!.AsArray())!["message"]!));
        Assert.Equal(2, An.Screen.Count);
        await Bot.Does(HttpMethod.Delete, address);
        Assert.Empty((await Bot.Get($"{Messages(General)}/pins"))["items"]!.AsArray());
    }

    [Fact]
    public async Task A_reply_pings_as_far_as_it_is_allowed_to()
    {
        var theirs = An.In(General).Says("hello");
        var body = RawBot.Text("hi");
        body["message_reference"] = new JsonObject { ["message_id"] = theirs.Id.ToString(CultureInfo.InvariantCulture) };
        var quiet = await Bot.Sends(General, body);
        body["allowed_mentions"]!["replied_user"] = true;
        var loud = await Bot.Sends(General, body);

        Assert.Empty(quiet["mentions"]!.AsArray());
        Assert.Single(loud["mentions"]!.AsArray());
        An.Deletes(theirs);
        Assert.Equal("400 50035", await Bot.Refusal(HttpMethod.Post, Messages(General), body));
    }

    [Fact]
    public async Task People_are_pinged_by_what_is_allowed_only()
    {
        var body = RawBot.Text($"{An.User.Mention} {Binh.User.Mention} @everyone");
        var nobody = await Bot.Sends(General, body);
        body["allowed_mentions"]!["users"] = new JsonArray(An.User.Id.ToString(CultureInfo.InvariantCulture));
        var one = await Bot.Sends(General, body);

        Assert.Empty(nobody["mentions"]!.AsArray());
        Assert.False(nobody["mention_everyone"]!.GetValue<bool>());
        Assert.Equal("an", Assert.Single(one["mentions"]!.AsArray())!["username"]!.GetValue<string>());
    }

    private static string Messages(Channel channel) => $"/channels/{channel.Id}/messages";

    private static string IdOf(JsonNode json) => json["id"]!.GetValue<string>();

    private static IEnumerable<string> Texts(JsonNode messages)
        => messages.AsArray().Select(message => message!["content"]!.GetValue<string>());
}
