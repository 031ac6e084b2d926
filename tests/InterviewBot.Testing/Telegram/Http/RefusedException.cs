using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Telegram.Http;

/// <summary>
/// A request that the API refuses. Thrown, not returned: rules sit deep in trees of blocks and tags, and here a refusal is what an
/// exception is meant for, since it tells of a mistake of the bot under test.
/// </summary>
internal sealed class RefusedException(int code, string description, JsonObject? parameters = null) : Exception(description)
{
    public int Code => code;

    public JsonObject? Parameters => parameters;

    /// <summary>The surroundings are to blame (blocked, kicked, upgraded), not what the bot asked for.</summary>
    public bool IsCircumstance => code is 403 or 429 || parameters is not null;

    public static RefusedException BadRequest(string text) => new(400, $"Bad Request: {text}");

    public static RefusedException Forbidden(string text) => new(403, $"Forbidden: {text}");

    public static RefusedException TooManyRequests(int seconds)
        => new(429, $"Too Many Requests: retry after {seconds}", new JsonObject { ["retry_after"] = seconds });

    public static RefusedException Migrated(long chatId) => new(
        400,
        "Bad Request: group chat was upgraded to a supergroup chat",
        new JsonObject { ["migrate_to_chat_id"] = chatId });

    public static RefusedException TooOldQuery()
        => BadRequest("query is too old and response timeout expired or query ID is invalid");
}
