using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Discord.Client.Tests.Loopback;

public sealed class RestTests : LoopbackTest
{
    [Fact]
    public async Task The_bots_token_opens_what_is_the_bots()
    {
        var user = await Bot.Get("/users/@me");
        var application = await Bot.Get("/applications/@me");
        Bot.Http.DefaultRequestHeaders.Authorization = new("Bot", "wrong");

        Assert.True(user["bot"]!.GetValue<bool>());
        Assert.Equal(Discord.Bot.Id.ToString(CultureInfo.InvariantCulture), application["id"]!.GetValue<string>());
        Assert.Equal("401 0", await Bot.Refusal(HttpMethod.Get, "/users/@me"));
        Assert.True(Discord.Violations.Happened("401"));
    }

    [Fact]
    public async Task Who_asks_says_which_bot_it_is()
    {
        Bot.Http.DefaultRequestHeaders.UserAgent.Clear();
        Bot.Http.DefaultRequestHeaders.UserAgent.ParseAdd("curl/8.0");

        Assert.Equal("403 40333", await Bot.Refusal(HttpMethod.Get, "/gateway/bot"));
    }

    [Fact]
    public async Task What_there_is_not_is_not_found()
        => Assert.Equal("404 0", await Bot.Refusal(HttpMethod.Get, "/users/@me/dreams"));

    [Fact]
    public async Task Errors_are_nested_by_the_field_they_are_about()
    {
        var body = RawBot.Card("x", (new string('l', 81), "a"));
        using var response = await Bot.Ask(HttpMethod.Post, $"/channels/{General.Id}/messages", body);
        var json = await response.Content.ReadFromJsonAsync<JsonObject>();

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(50035, json!["code"]!.GetValue<int>());
        Assert.NotNull(json["errors"]!["components"]!["1"]!["components"]!["0"]!["label"]!["_errors"]![0]!["message"]);
        Assert.NotEmpty(Discord.Violations.All);
    }

    [Fact]
    public async Task A_body_that_is_no_json_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Discord.ApiUrl}/channels/{General.Id}/messages");
        request.Content = new StringContent("{", Encoding.UTF8, "application/json");
        using var response = await Bot.Http.SendAsync(request);

        Assert.Equal(50109, (await response.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.GetValue<int>());
    }

    [Fact]
    public async Task Files_come_with_a_message_and_stay_unless_an_edit_leaves_them_out()
    {
        const string Payload = """{"content":"here","attachments":[{"id":0,"filename":"data.json"}],"allowed_mentions":{"parse":[]}}""";
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Payload), "payload_json" },
            { new ByteArrayContent("{}"u8.ToArray()), "files[0]", "data.json" },
        };
        using var response = await Bot.Http.PostAsync(new Uri($"{Discord.ApiUrl}/channels/{General.Id}/messages"), form);
        var sent = await response.Content.ReadFromJsonAsync<JsonObject>();
        var message = An.LatestIn(General);

        Assert.Equal("data.json", sent!["attachments"]![0]!["filename"]!.GetValue<string>());
        Assert.Equal("{}", Encoding.UTF8.GetString(Assert.Single(message.Files).Content.Span));
        var address = $"/channels/{General.Id}/messages/{message.Id}";
        await Bot.Does(HttpMethod.Patch, address, RawBot.Text("still there"));
        Assert.Single(message.Files);

        var without = RawBot.Text("gone");
        without["attachments"] = new JsonArray();
        await Bot.Does(HttpMethod.Patch, address, without);
        Assert.Empty(message.Files);
    }

    [Fact]
    public async Task Guilds_roles_and_members_are_told()
    {
        var role = Study.Role("Mentor", Permissions.ManageMessages, Binh);

        var guild = await Bot.Get($"/guilds/{Study.Id}");
        var roles = await Bot.Get($"/guilds/{Study.Id}/roles");
        var member = await Bot.Get($"/guilds/{Study.Id}/members/{Binh.User.Id}");

        Assert.Equal("Study", guild["name"]!.GetValue<string>());
        Assert.Equal("Mentor", roles[1]!["name"]!.GetValue<string>());
        Assert.Equal(role.Id.ToString(CultureInfo.InvariantCulture), member["roles"]![0]!.GetValue<string>());
        var stranger = Discord.Person("Stranger");
        Assert.Equal("404 10007", await Bot.Refusal(HttpMethod.Get, $"/guilds/{Study.Id}/members/{stranger.User.Id}"));
        var elsewhere = Discord.GuildWithoutBot("Elsewhere", An);
        Assert.Equal("403 50001", await Bot.Refusal(HttpMethod.Get, $"/guilds/{elsewhere.Id}"));
    }

    [Fact]
    public async Task A_person_may_take_no_private_messages()
    {
        var body = new JsonObject { ["recipient_id"] = An.User.Id.ToString(CultureInfo.InvariantCulture) };
        var channel = await Bot.Does(HttpMethod.Post, "/users/@me/channels", body);
        var address = $"/channels/{channel!["id"]}/messages";
        await Bot.Does(HttpMethod.Post, address, RawBot.Text("hello"));
        await An.Alone().Sees("hello");

        An.RefusesMessages();

        Assert.Equal("403 50007", await Bot.Refusal(HttpMethod.Post, address, RawBot.Text("hello?")));
        Assert.Empty(Discord.Violations.All);
    }

    [Fact]
    public async Task Commands_keep_their_ids_when_they_are_overwritten()
    {
        await Bot.Registers();
        var before = await Bot.Get($"/applications/{Discord.Bot.Id}/commands");
        await Bot.Registers();
        var after = await Bot.Get($"/applications/{Discord.Bot.Id}/commands");

        Assert.Equal(3, after.AsArray().Count);
        Assert.Equal(Ids(before), Ids(after));
        Assert.Equal(2, Discord.CommandOverwrites);
        Assert.Empty(Discord.Violations.All);
    }

    private static IEnumerable<string> Ids(JsonNode commands) => commands.AsArray().Select(command => command!["id"]!.GetValue<string>());
}
