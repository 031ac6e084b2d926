using System.Net.Http.Json;
using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord;
using InterviewBot.Testing.Discord.People;
using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Discord.Client.Tests.Loopback;

/// <summary>A bot that is nothing but an HTTP client.</summary>
internal sealed class RawBot : IDisposable
{
    /// <summary>GUILDS, GUILD_MESSAGES, DIRECT_MESSAGES and MESSAGE_CONTENT.</summary>
    public const int AllIntents = 1 | 1 << 9 | 1 << 12 | 1 << 15;

    public const int WithoutContent = AllIntents & ~(1 << 15);

    private readonly LoopbackDiscord _discord;

    public RawBot(LoopbackDiscord discord)
    {
        _discord = discord;
        Http.DefaultRequestHeaders.UserAgent.ParseAdd("DiscordBot (https://example.org/bot, 1.0)");
        Http.DefaultRequestHeaders.Authorization = new("Bot", discord.Token);
    }

    public HttpClient Http { get; } = new();

    public async Task<HttpResponseMessage> Ask(HttpMethod method, string path, JsonNode? body = null)
    {
        using var request = new HttpRequestMessage(method, _discord.ApiUrl + path);
        if (body is not null)
        {
            request.Content = JsonContent.Create(body);
        }

        return await Http.SendAsync(request);
    }

    /// <summary>What a request answers that must succeed; null where it answers nothing.</summary>
    public async Task<JsonNode?> Does(HttpMethod method, string path, JsonNode? body = null)
    {
        using var response = await Ask(method, path, body);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{method} {path}: {(int)response.StatusCode} {text}");
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }

    public async Task<JsonNode> Get(string path) => (await Does(HttpMethod.Get, path))!;

    /// <summary>HTTP's status and Discord's code of a request that must fail: <c>403 50013</c>.</summary>
    public async Task<string> Refusal(HttpMethod method, string path, JsonNode? body = null)
    {
        using var response = await Ask(method, path, body);
        Assert.False(response.IsSuccessStatusCode);
        var json = await response.Content.ReadFromJsonAsync<JsonObject>();
        return $"{(int)response.StatusCode} {json!["code"]}";
    }

    public static JsonObject Text(string text)
        => new() { ["content"] = text, ["allowed_mentions"] = new JsonObject { ["parse"] = new JsonArray() } };

    /// <summary>A message of components: a text, and buttons in a row where there are any.</summary>
    public static JsonObject Card(string text, params (string Label, string Id)[] buttons)
    {
        var components = new JsonArray(new JsonObject { ["type"] = 10, ["content"] = text });
        if (buttons.Length > 0)
        {
            components.Add(new JsonObject
            {
                ["type"] = 1,
                ["components"] = new JsonArray([.. buttons.Select(button => new JsonObject
                {
                    ["type"] = 2,
                    ["style"] = 2,
                    ["label"] = button.Label,
                    ["custom_id"] = button.Id,
                })]),
            });
        }

        return new JsonObject
        {
            ["flags"] = 1 << 15,
            ["components"] = components,
            ["allowed_mentions"] = new JsonObject { ["parse"] = new JsonArray() },
        };
    }

    public async Task<JsonNode> Sends(Channel channel, JsonObject message)
        => (await Does(HttpMethod.Post, $"/channels/{channel.Id}/messages", message))!;

    /// <summary>What a first response is refused with.</summary>
    public Task<string> Refusal(Interaction interaction, int type, JsonObject? data = null)
        => Refusal(HttpMethod.Post, Callback(interaction), Response(type, data));

    /// <summary>The first response to an interaction.</summary>
    public Task<JsonNode?> Responds(Interaction interaction, int type, JsonObject? data = null, bool withResponse = false)
        => Does(HttpMethod.Post, Callback(interaction) + (withResponse ? "?with_response=true" : ""), Response(type, data));

    public static string Callback(Interaction interaction) => $"/interactions/{interaction.Id}/{interaction.Token}/callback";

    public static string Original(LoopbackDiscord discord, Interaction interaction)
        => $"/webhooks/{discord.Bot.Id}/{interaction.Token}/messages/@original";

    public static JsonObject Response(int type, JsonObject? data = null)
    {
        var json = new JsonObject { ["type"] = type };
        if (data is not null)
        {
            json["data"] = data;
        }

        return json;
    }

    /// <summary>Registers <c>/question</c>, <c>/daily on|off</c> and a message command.</summary>
    public Task Registers() => Does(HttpMethod.Put, $"/applications/{_discord.Bot.Id}/commands", SampleCommands.All());

    public Task<RawGateway> Opens(string query = "?v=10&encoding=json", string path = "/gateway")
        => RawGateway.OpenAsync(_discord, path + query);

    /// <summary>A gateway connection that is ready, with its GUILD_CREATEs still to be read.</summary>
    public async Task<RawGateway> Connects(int intents = AllIntents, string query = "?v=10&encoding=json")
    {
        var gateway = await Opens(query);
        Assert.Equal(10, (await gateway.Next())["op"]!.GetValue<int>());
        await gateway.Identifies(intents);
        await gateway.Next("READY");
        return gateway;
    }

    public void Dispose() => Http.Dispose();
}
