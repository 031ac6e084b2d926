using System.Diagnostics.CodeAnalysis;

namespace InterviewBot.Engine.Questions;

/// <summary>The name of a topic, which is its folder's: 2 to 30 of <c>a-z0-9-</c>, neither first nor last a hyphen.</summary>
public readonly record struct TopicId : IComparable<TopicId>
{
    public const int MinLength = 2;
    public const int MaxLength = 30;

    private TopicId(string value) => Value = value;

    public string Value { get; }

    /// <exception cref="FormatException">The text is not an id.</exception>
    public static TopicId Parse(string text)
        => TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not a topic id.");

    public static bool TryParse([NotNullWhen(true)] string? text, out TopicId id)
    {
        var valid = text is { Length: >= MinLength and <= MaxLength } && Slug.IsValid(text);
        id = valid ? new TopicId(text!) : default;
        return valid;
    }

    public int CompareTo(TopicId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
