using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.Rules;

namespace InterviewBot.Testing.Discord.Contract;

/// <summary>Holds texts and numbers against a schema that takes them.</summary>
internal static class PlainCheck
{
    public static void Check(JsonNode value, JsonValueKind kind, Schema schema, string path, List<Problem> problems)
    {
        if (schema.Values is not null && !IsAmong(value, kind, schema))
        {
            problems.Add(new Problem(path, "BASE_TYPE_CHOICES", $"Value must be one of ({string.Join(", ", schema.Values)})."));
        }
        else if (kind is JsonValueKind.String && schema.Kinds.HasFlag(SchemaKinds.String))
        {
            CheckText(value.GetValue<string>(), schema, path, problems);
        }
        else
        {
            CheckNumber(value, schema, path, problems);
        }
    }

    public static void Length(int length, int? min, int? max, string path, List<Problem> problems)
    {
        if (length < min || length > max)
        {
            problems.Add(new Problem(path, "BASE_TYPE_BAD_LENGTH", Findings.Words($"Must be between {min ?? 0} and {max} in length.")));
        }
    }

    /// <summary>As it stands in JSON.</summary>
    public static string Text(JsonValue value)
        => value.TryGetValue<long>(out var number) ? number.ToString(CultureInfo.InvariantCulture) : value.ToJsonString();

    private static bool IsAmong(JsonNode value, JsonValueKind kind, Schema schema)
        => schema.Values!.Contains(Text(value.AsValue()))
            || (kind is JsonValueKind.String
                && schema.Kinds.HasFlag(SchemaKinds.Integer)
                && schema.Values.Contains(value.GetValue<string>()));

    private static void CheckText(string text, Schema schema, string path, List<Problem> problems)
    {
        // JSON Schema counts code points.
        Length(text.EnumerateRunes().Count(), schema.MinLength, schema.MaxLength, path, problems);
        if (schema.Pattern?.IsMatch(text) == false)
        {
            problems.Add(new Problem(path, "STRING_TYPE_REGEX", "String value did not match validation regex."));
        }
        else if (!IsOfFormat(text, schema.Format))
        {
            problems.Add(new Problem(path, Problem.Invalid, $"is no {schema.Format}"));
        }
    }

    private static bool IsOfFormat(string text, string? format) => format switch
    {
        "snowflake" => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
        "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
        _ => true,
    };

    private static void CheckNumber(JsonNode value, Schema schema, string path, List<Problem> problems)
    {
        var text = value.GetValueKind() is JsonValueKind.String ? value.GetValue<string>() : Text(value.AsValue());
        var number = double.Parse(text, CultureInfo.InvariantCulture);
        var min = schema.Minimum ?? (schema.Format == "int32" ? int.MinValue : double.NegativeInfinity);
        var max = schema.Maximum ?? (schema.Format == "int32" ? int.MaxValue : double.PositiveInfinity);
        if (number < min)
        {
            problems.Add(new Problem(path, "NUMBER_TYPE_MIN", Findings.Words($"int value should be greater than or equal to {min}.")));
        }
        else if (number > max)
        {
            problems.Add(new Problem(path, "NUMBER_TYPE_MAX", Findings.Words($"int value should be less than or equal to {max}.")));
        }
    }
}
