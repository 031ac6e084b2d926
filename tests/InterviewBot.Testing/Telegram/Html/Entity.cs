using System.Globalization;
using System.Text.Json.Nodes;
using InterviewBot.Testing.Telegram.Http;
using InterviewBot.Testing.Telegram.State;

namespace InterviewBot.Testing.Telegram.Html;

/// <param name="Type">As Telegram names it.</param>
/// <param name="Offset">In UTF-16 units.</param>
/// <param name="Length">In UTF-16 units.</param>
public sealed record Entity(string Type, int Offset, int Length)
{
    /// <summary>The link's target, the code's language, the user's id: what the type calls for.</summary>
    public string? Argument { get; init; }

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["type"] = Type, ["offset"] = Offset, ["length"] = Length };
        switch (Type)
        {
            case "text_link":
                json["url"] = Argument;
                break;
            case "pre" when Argument is not null:
                json["language"] = Argument;
                break;
            case "custom_emoji":
                json["custom_emoji_id"] = Argument;
                break;
            case "text_mention":
                json["user"] = new User(long.Parse(Argument ?? "0", CultureInfo.InvariantCulture), "Somebody").ToJson();
                break;
            case "date_time":
                json["unix_time"] = long.Parse(Argument ?? "0", CultureInfo.InvariantCulture);
                break;
            default:
                break;
        }

        return json;
    }

    internal static Entity Read(JsonObject json, string text)
    {
        var offset = (int)(json.NumberOf("offset") ?? -1);
        var length = (int)(json.NumberOf("length") ?? -1);
        if (offset < 0 || length <= 0 || offset + length > text.Length)
        {
            throw RefusedException.BadRequest("ENTITY_BOUNDS_INVALID");
        }

        var argument = json.TextOf("url") ?? json.TextOf("language") ?? json.TextOf("custom_emoji_id")
            ?? json.NumberOf("unix_time")?.ToString(CultureInfo.InvariantCulture);
        return new Entity(json.TextOf("type") ?? "", offset, length) { Argument = argument };
    }
}
