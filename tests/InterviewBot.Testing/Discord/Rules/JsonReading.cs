using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.Rules;

/// <summary>Reads what is there, whatever its shape: what has the wrong one counts as missing, and is the contract's to report.</summary>
internal static class JsonReading
{
    /// <summary>Discord takes null for "not there" in nearly every field.</summary>
    public static bool Has(this JsonObject json, string name) => json[name] is not null;

    public static string? TextOf(this JsonObject json, string name) => AsText(json[name]);

    public static long? NumberOf(this JsonObject json, string name) => AsNumber(json[name]);

    public static bool IsTrue(this JsonObject json, string name) => json[name]?.GetValueKind() is JsonValueKind.True;

    public static int CountOf(this JsonObject json, string name) => json[name] is JsonArray items ? items.Count : 0;

    public static string? AsText(JsonNode? node) => node?.GetValueKind() is JsonValueKind.String ? node.GetValue<string>() : null;

    public static IEnumerable<JsonObject> ObjectsOf(this JsonObject json, string name)
        => (json[name] as JsonArray)?.OfType<JsonObject>() ?? [];

    /// <summary>A whole number; Discord takes one written as a string too.</summary>
    public static long? AsNumber(JsonNode? node)
    {
        if (node is not JsonValue value)
        {
            return null;
        }

        // What was parsed gives any number it fits; what was made from an int gives only that, and says in JSON what it is.
        if (value.TryGetValue<long>(out var number))
        {
            return number;
        }

        var digits = value.GetValueKind() switch
        {
            JsonValueKind.Number => value.ToJsonString(),
            JsonValueKind.String => value.GetValue<string>(),
            _ => null,
        };
        return long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number) ? number : null;
    }
}
