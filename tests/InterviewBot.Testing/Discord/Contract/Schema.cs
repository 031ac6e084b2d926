using System.Text.RegularExpressions;

namespace InterviewBot.Testing.Discord.Contract;

/// <summary>A schema of the contract, made ready to hold values against: what is null or empty says nothing.</summary>
/// <remarks>Filled by <see cref="SchemaReader"/> after it is made, since schemas refer to each other in circles.</remarks>
internal sealed class Schema
{
    public SchemaKinds Kinds { get; set; } = SchemaKinds.Any;

    /// <summary>The only values allowed, as JSON.</summary>
    public HashSet<string>? Values { get; set; }

    public int? MinLength { get; set; }

    public int? MaxLength { get; set; }

    public Regex? Pattern { get; set; }

    public string? Format { get; set; }

    public double? Minimum { get; set; }

    public double? Maximum { get; set; }

    public Schema? Items { get; set; }

    public int? MinItems { get; set; }

    public int? MaxItems { get; set; }

    public bool HasUniqueItems { get; set; }

    public Dictionary<string, Schema> Properties { get; } = new(StringComparer.Ordinal);

    public List<string> Required { get; } = [];

    /// <summary>Of properties that are not named; null where there may be none.</summary>
    public Schema? AdditionalProperties { get; set; }

    public int? MaxProperties { get; set; }

    /// <summary>A value fits one of these: <c>oneOf</c> and <c>anyOf</c>, which Discord uses alike.</summary>
    public List<Schema> Alternatives { get; } = [];

    /// <summary>An object about which nothing is said at all.</summary>
    public bool IsFreeObject => Properties.Count == 0 && AdditionalProperties is null;

    /// <summary>Whether there is an object with <c>type</c> of that value.</summary>
    public bool IsOfType(string type)
        => Properties.TryGetValue("type", out var schema) && schema.Values?.Contains(type) == true;
}
