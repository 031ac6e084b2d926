using System.Text;
using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.Rest;

/// <summary>What goes back over the wire.</summary>
/// <param name="Status">HTTP's.</param>
/// <param name="Body">Null: none.</param>
/// <param name="ContentType">Of the body.</param>
internal sealed record RestAnswer(int Status, byte[]? Body, string ContentType = "application/json")
{
    public static RestAnswer Nothing { get; } = new(204, Body: null);

    /// <summary>The connection is cut instead of an answer.</summary>
    public static RestAnswer Cut { get; } = new(0, Body: null);

    public bool IsCut => Status == 0;

    /// <summary>The connection is cut when half of the body is out.</summary>
    public bool IsCutInTheMiddle { get; init; }

    public LimitHeaders? Limit { get; init; }

    public static RestAnswer Of(int status, JsonNode body) => new(status, JsonBytes.Of(body));

    public static RestAnswer Ok(JsonNode body) => Of(200, body);

    public static RestAnswer Refused(RefusedException refused) => Of(refused.Status, refused.ToJson());

    public static RestAnswer Text(int status, string text, string contentType) => new(status, Encoding.UTF8.GetBytes(text), contentType);
}
