using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.Contract;

/// <summary>Reads what stands behind the question mark of an address.</summary>
/// <seealso href="https://discord.com/developers/docs/reference#boolean-query-strings"/>
internal static class QueryReader
{
    public static IReadOnlyDictionary<string, List<string>> Read(string query)
    {
        var read = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var pair in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            var name = Unescape(parts[0]);
            if (!read.TryGetValue(name, out var values))
            {
                read.Add(name, values = []);
            }

            values.Add(parts.Length == 2 ? Unescape(parts[1]) : "");
        }

        return read;
    }

    /// <summary>All is text in an address; the schema tells what is meant.</summary>
    public static JsonNode? AsJson(List<string> values, Schema schema)
    {
        if (values.Count > 1 || schema.Kinds == SchemaKinds.Array)
        {
            return new JsonArray([.. values.Select(value => JsonValue.Create(value))]);
        }

        return schema.Kinds == SchemaKinds.Boolean && AsBoolean(values[0]) is { } boolean ? boolean : JsonValue.Create(values[0]);
    }

    private static bool? AsBoolean(string text) => text switch
    {
        "True" or "true" or "1" => true,
        "False" or "false" or "0" => false,
        _ => null,
    };

    private static string Unescape(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
