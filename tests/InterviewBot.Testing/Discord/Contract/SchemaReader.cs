using System.Text.Json;
using System.Text.RegularExpressions;

namespace InterviewBot.Testing.Discord.Contract;

/// <summary>Makes schemas ready when they are first asked for, each named one once.</summary>
internal sealed class SchemaReader(JsonElement named)
{
    private const string Reference = "#/components/schemas/";

    private static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Schema> _ready = new(StringComparer.Ordinal);

    public Schema Read(JsonElement schema)
    {
        lock (_gate)
        {
            return ReadAny(schema);
        }
    }

    private Schema ReadAny(JsonElement json)
    {
        if (!json.TryGetProperty("$ref", out var reference))
        {
            var schema = new Schema();
            Fill(schema, json);
            return schema;
        }

        var name = reference.GetString()![Reference.Length..];
        if (!_ready.TryGetValue(name, out var ready))
        {
            // Known before it is filled, so that a circle of references ends here.
            ready = new Schema();
            _ready.Add(name, ready);
            Fill(ready, named.GetProperty(name));
            KnownGaps.Mend(name, ready);
        }

        return ready;
    }

    private void Fill(Schema schema, JsonElement json)
    {
        schema.Kinds = SchemaKindsReading.Read(json);
        schema.Values = ReadValues(json);
        schema.MinLength = Number(json, "minLength");
        schema.MaxLength = Number(json, "maxLength");
        schema.Minimum = json.TryGetProperty("minimum", out var minimum) ? minimum.GetDouble() : null;
        schema.Maximum = json.TryGetProperty("maximum", out var maximum) ? maximum.GetDouble() : null;
        schema.MinItems = Number(json, "minItems");
        schema.MaxItems = Number(json, "maxItems");
        schema.MaxProperties = Number(json, "maxProperties");
        schema.HasUniqueItems = json.TryGetProperty("uniqueItems", out var unique) && unique.GetBoolean();
        schema.Format = json.TryGetProperty("format", out var format) ? format.GetString() : null;
        schema.Pattern = json.TryGetProperty("pattern", out var pattern)
            ? new Regex(pattern.GetString()!, RegexOptions.CultureInvariant, PatternTimeout)
            : null;
        schema.Items = json.TryGetProperty("items", out var items) ? ReadAny(items) : null;
        schema.AdditionalProperties = json.TryGetProperty("additionalProperties", out var additional)
            && additional.ValueKind is JsonValueKind.Object ? ReadAny(additional) : null;
        schema.Required.AddRange(List(json, "required").Select(name => name.GetString()!));
        foreach (var property in json.TryGetProperty("properties", out var properties) ? properties.EnumerateObject() : default)
        {
            schema.Properties[property.Name] = ReadAny(property.Value);
        }

        FillFromOthers(schema, json);
    }

    private void FillFromOthers(Schema schema, JsonElement json)
    {
        foreach (var part in List(json, "allOf").Select(ReadAny))
        {
            // Discord writes an enumeration's members so, beside a list of those allowed here, which is the stricter one.
            schema.Values ??= part.Values;
            schema.Required.AddRange(part.Required);
            foreach (var (name, property) in part.Properties)
            {
                schema.Properties.TryAdd(name, property);
            }
        }

        if (schema.Values is null)
        {
            schema.Alternatives.AddRange(List(json, "oneOf").Concat(List(json, "anyOf")).Select(ReadAny));
        }
    }

    /// <summary>From <c>enum</c>, or from <c>oneOf</c> where all of it are constants.</summary>
    private static HashSet<string>? ReadValues(JsonElement json)
    {
        var values = List(json, "enum").ToList();
        if (values.Count == 0 && List(json, "oneOf").All(member => member.TryGetProperty("const", out _)))
        {
            values = [.. List(json, "oneOf").Select(member => member.GetProperty("const"))];
        }

        return values.Count == 0 ? null : values.Select(value => value.GetRawText()).ToHashSet(StringComparer.Ordinal);
    }

    private static int? Number(JsonElement json, string name) => json.TryGetProperty(name, out var number) ? number.GetInt32() : null;

    private static IEnumerable<JsonElement> List(JsonElement json, string name)
        => json.TryGetProperty(name, out var list) ? list.EnumerateArray() : [];
}
