using System.Net.Http.Json;
using System.Text.Json.Nodes;
using InterviewBot.Testing.Telegram;

namespace InterviewBot.Telegram.Tests.Loopback;

/// <summary>A bot that is nothing but an HTTP client.</summary>
internal sealed class RawBot(LoopbackTelegram telegram) : IDisposable
{
    private readonly HttpClient _http = new();

    public string Address(string method, string? token = null) => $"{telegram.ApiUrl}/bot{token ?? telegram.Token}/{method}";

    public HttpClient Http => _http;

    public async Task<JsonObject> Call(string method, JsonObject? parameters = null)
    {
        using var response = await _http.PostAsJsonAsync(Address(method), parameters ?? []);
        return await response.Content.ReadFromJsonAsync<JsonObject>() ?? [];
    }

    /// <summary>The result of a call that must succeed.</summary>
    public async Task<JsonNode> Get(string method, JsonObject? parameters = null)
    {
        var answer = await Call(method, parameters);
        Assert.True(answer["ok"]?.GetValue<bool>(), answer.ToJsonString());
        return answer["result"]!;
    }

    /// <summary>What a call is refused with.</summary>
    public async Task<string> Refusal(string method, JsonObject? parameters = null)
    {
        var answer = await Call(method, parameters);
        Assert.False(answer["ok"]?.GetValue<bool>(), answer.ToJsonString());
        return answer["description"]!.GetValue<string>();
    }

    public Task<JsonNode> Sends(long chat, string text, string? parseMode = null)
    {
        var parameters = new JsonObject { ["chat_id"] = chat, ["text"] = text };
        if (parseMode is not null)
        {
            parameters["parse_mode"] = parseMode;
        }

        return Get("sendMessage", parameters);
    }

    /// <summary>What a message to a chat is refused with.</summary>
    public Task<string> RefusalFrom(long chat) => Refusal("sendMessage", new() { ["chat_id"] = chat, ["text"] = "x" });

    public async Task<JsonArray> Updates(long? offset = null, int? limit = null, int? timeout = null, JsonArray? allowed = null)
    {
        var parameters = new JsonObject();
        if (offset is not null)
        {
            parameters["offset"] = offset;
        }

        if (limit is not null)
        {
            parameters["limit"] = limit;
        }

        if (timeout is not null)
        {
            parameters["timeout"] = timeout;
        }

        if (allowed is not null)
        {
            parameters["allowed_updates"] = allowed;
        }

        return (await Get("getUpdates", parameters)).AsArray();
    }

    public void Dispose() => _http.Dispose();
}
