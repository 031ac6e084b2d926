using System.Diagnostics.CodeAnalysis;

namespace InterviewBot.Engine.Questions;

/// <summary>
/// The name of a question, unique over the bank and never changed: 3 to 40 of <c>a-z0-9-</c>, neither first nor last a hyphen.
/// </summary>
public readonly record struct QuestionId : IComparable<QuestionId>
{
    public const int MinLength = 3;
    public const int MaxLength = 40;

    private QuestionId(string value) => Value = value;

    public string Value { get; }

    /// <exception cref="FormatException">The text is not an id.</exception>
    public static QuestionId Parse(string text)
        => TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not a question id.");

    public static bool TryParse([NotNullWhen(true)] string? text, out QuestionId id)
    {
        var valid = text is { Length: >= MinLength and <= MaxLength } && Slug.IsValid(text);
        id = valid ? new QuestionId(text!) : default;
        return valid;
    }

    public int CompareTo(QuestionId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
