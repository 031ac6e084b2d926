using System.Text.Json;

namespace InterviewBot.Testing.Discord.Contract;

/// <summary>JSON Schema's <c>type</c>, of which several may be allowed.</summary>
[Flags]
internal enum SchemaKinds
{
    None = 0,
    Null = 1 << 0,
    Boolean = 1 << 1,
    Integer = 1 << 2,
    Number = 1 << 3,
    String = 1 << 4,
    Array = 1 << 5,
    Object = 1 << 6,
    Any = (1 << 7) - 1,
}

internal static class SchemaKindsReading
{
    public static SchemaKinds Read(JsonElement schema)
    {
        if (!schema.TryGetProperty("type", out var type))
        {
            return SchemaKinds.Any;
        }

        return type.ValueKind is JsonValueKind.Array
            ? type.EnumerateArray().Aggregate(SchemaKinds.None, (kinds, kind) => kinds | Parse(kind))
            : Parse(type);
    }

    private static SchemaKinds Parse(JsonElement type) => type.GetString() switch
    {
        "null" => SchemaKinds.Null,
        "boolean" => SchemaKinds.Boolean,
        "integer" => SchemaKinds.Integer,
        "number" => SchemaKinds.Number | SchemaKinds.Integer,
        "string" => SchemaKinds.String,
        "array" => SchemaKinds.Array,
        "object" => SchemaKinds.Object,
        var other => throw new InvalidOperationException($"'{other}' is no type of JSON Schema."),
    };
}
