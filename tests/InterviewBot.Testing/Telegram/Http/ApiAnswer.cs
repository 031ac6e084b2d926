using System.Globalization;
using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Telegram.Http;

/// <summary>What goes back over the wire; closed.</summary>
internal abstract record ApiAnswer
{
    private ApiAnswer()
    {
    }

    public static ApiAnswer Refused(int code, string description, JsonObject? parameters = null)
    {
        var json = new JsonObject { ["ok"] = false, ["error_code"] = code, ["description"] = description };
        json.PutCopy("parameters", parameters);
        return new Body(code, json.ToJsonString(), "application/json");
    }

    public static ApiAnswer Ok(string result)
        => new Body(200, string.Create(CultureInfo.InvariantCulture, $"{{\"ok\":true,\"result\":{result}}}"), "application/json");

    public sealed record Body(int Code, string Text, string ContentType) : ApiAnswer;

    /// <summary>The connection is cut instead of an answer.</summary>
    public sealed record Cut : ApiAnswer;
}
