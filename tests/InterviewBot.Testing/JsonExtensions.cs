using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace InterviewBot.Testing;

internal static class JsonExtensions
{
    /// <summary>Sets an optional field; the platforms leave out what there is not.</summary>
    public static void Put(this JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }

    public static void PutCopy(this JsonObject json, string name, JsonNode? value) => json.Put(name, value?.DeepClone());

    public static string? TextOf(this JsonObject json, string name)
        => json[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    public static bool FlagOf(this JsonObject json, string name) => json[name]?.GetValueKind() == JsonValueKind.True;

    /// <summary>A number, or a string of digits: the platforms take both.</summary>
    public static long? NumberOf(this JsonObject json, string name) => AsNumber(json[name]);

    public static long? AsNumber(JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.Number when node.AsValue().TryGetValue<long>(out var number) => number,
        // What was made here rather than parsed keeps its own type.
        JsonValueKind.Number when node.AsValue().TryGetValue<int>(out var number) => number,
        JsonValueKind.String when long.TryParse(node.GetValue<string>(), CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };
}
