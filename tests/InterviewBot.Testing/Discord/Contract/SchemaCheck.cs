using System.Text.Json;
using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.Rules;

namespace InterviewBot.Testing.Discord.Contract;

/// <summary>
/// Holds a value against a schema, down to the last field: one the schema does not know is a problem too, for which JSON Schema itself
/// would want every object closed.
/// </summary>
internal static class SchemaCheck
{
    public static void Check(JsonNode? value, Schema schema, string path, List<Problem> problems)
    {
        if (schema.Alternatives.Count > 0)
        {
            CheckAlternatives(value, schema.Alternatives, path, problems);
            return;
        }

        var kind = KindOf(value);
        if (!IsOfKind(value, kind, schema.Kinds, schema.Format))
        {
            AddWrongKind(schema.Kinds, path, problems);
            return;
        }

        switch (kind)
        {
            case JsonValueKind.Object:
                CheckObject(value!.AsObject(), schema, path, problems);
                break;
            case JsonValueKind.Array:
                CheckArray(value!.AsArray(), schema, path, problems);
                break;
            case JsonValueKind.String or JsonValueKind.Number:
                PlainCheck.Check(value!, kind, schema, path, problems);
                break;
        }
    }

    /// <summary>The value must fit one of them; of those that do not fit, the nearest tells what is wrong.</summary>
    private static void CheckAlternatives(JsonNode? value, List<Schema> alternatives, string path, List<Problem> problems)
    {
        var candidates = Candidates(value, alternatives);
        if (candidates.Count == 0)
        {
            AddWrongKind(alternatives.Aggregate(SchemaKinds.None, (kinds, alternative) => kinds | alternative.Kinds), path, problems);
            return;
        }

        List<Problem>? nearest = null;
        foreach (var alternative in candidates)
        {
            var found = new List<Problem>();
            Check(value, alternative, path, found);
            if (found.Count == 0)
            {
                return;
            }

            nearest = nearest is null || Depth(found) > Depth(nearest) ? found : nearest;
        }

        problems.AddRange(nearest ?? []);
    }

    /// <summary>Those of the value's kind; an object's own <c>type</c> tells further which of them it wants to be.</summary>
    private static List<Schema> Candidates(JsonNode? value, List<Schema> alternatives)
    {
        var kind = KindOf(value);
        var ofKind = alternatives.FindAll(alternative => IsOfKind(value, kind, alternative.Kinds, alternative.Format));
        if (value is not JsonObject json || json["type"] is not JsonValue type)
        {
            return ofKind;
        }

        var wanted = PlainCheck.Text(type);
        var ofType = ofKind.FindAll(alternative => alternative.IsOfType(wanted));
        return ofType.Count == 0 ? ofKind : ofType;
    }

    private static void CheckObject(JsonObject json, Schema schema, string path, List<Problem> problems)
    {
        foreach (var (name, value) in json)
        {
            var known = schema.Properties.GetValueOrDefault(name) ?? schema.AdditionalProperties;
            var at = Findings.Join(path, name);
            if (known is not null)
            {
                Check(value, known, at, problems);
            }
            else if (!schema.IsFreeObject)
            {
                problems.Add(new Problem(at, Problem.Invalid, "is unknown"));
            }
        }

        foreach (var name in schema.Required)
        {
            if (!json.ContainsKey(name))
            {
                problems.Add(new Problem(Findings.Join(path, name), "BASE_TYPE_REQUIRED", "This field is required"));
            }
        }

        PlainCheck.Length(json.Count, min: null, schema.MaxProperties, path, problems);
    }

    private static void CheckArray(JsonArray items, Schema schema, string path, List<Problem> problems)
    {
        PlainCheck.Length(items.Count, schema.MinItems, schema.MaxItems, path, problems);
        if (schema.Items is not null)
        {
            for (var i = 0; i < items.Count; i++)
            {
                Check(items[i], schema.Items, Findings.Join(path, i), problems);
            }
        }

        if (schema.HasUniqueItems && items.DistinctBy(item => item?.ToJsonString(), StringComparer.Ordinal).Count() < items.Count)
        {
            problems.Add(new Problem(path, "SET_TYPE_ALREADY_CONTAINS_VALUE", "The set already contains this value"));
        }
    }

    private static bool IsOfKind(JsonNode? value, JsonValueKind kind, SchemaKinds allowed, string? format) => kind switch
    {
        JsonValueKind.Null => allowed.HasFlag(SchemaKinds.Null),
        JsonValueKind.True or JsonValueKind.False => allowed.HasFlag(SchemaKinds.Boolean),
        JsonValueKind.Object => allowed.HasFlag(SchemaKinds.Object),
        JsonValueKind.Array => allowed.HasFlag(SchemaKinds.Array),

        // Wherever a whole number is taken its digits are taken as text, and the other way round with ids.
        JsonValueKind.String => allowed.HasFlag(SchemaKinds.String)
            || (allowed.HasFlag(SchemaKinds.Integer) && JsonReading.AsNumber(value) is not null),
        JsonValueKind.Number => allowed.HasFlag(SchemaKinds.Number)
            || (allowed.HasFlag(SchemaKinds.Integer) && JsonReading.AsNumber(value) is not null)
            || (format == "snowflake" && JsonReading.AsNumber(value) >= 0),
        _ => false,
    };

    private static JsonValueKind KindOf(JsonNode? value) => value?.GetValueKind() ?? JsonValueKind.Null;

    private static void AddWrongKind(SchemaKinds allowed, string path, List<Problem> problems)
        => problems.Add(new Problem(path, Problem.Invalid, $"must be {allowed.ToString().ToLowerInvariant()}"));

    /// <summary>A problem deep inside means that the rest fits.</summary>
    private static int Depth(List<Problem> problems) => problems.Max(problem => problem.Path.Count(letter => letter is '.' or '['));
}
