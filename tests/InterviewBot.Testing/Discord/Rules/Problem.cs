namespace InterviewBot.Testing.Discord.Rules;

/// <summary>What comes of a request with a problem.</summary>
public enum Outcome
{
    /// <summary>Discord refuses the request with 400.</summary>
    Refused,

    /// <summary>Discord has been seen to break on it, with 500.</summary>
    Broken,

    /// <summary>Discord takes it; this project does not.</summary>
    Unwanted,
}

/// <summary>One thing that is wrong with a request.</summary>
/// <param name="Path">Where: <c>data.components[0].label</c>. Empty for the body as a whole.</param>
/// <param name="Code">Discord's code of a field's error where it is known, such as <c>BASE_TYPE_REQUIRED</c>.</param>
/// <param name="Text">What, as a sentence.</param>
/// <param name="Outcome">What comes of it.</param>
/// <seealso href="https://discord.com/developers/docs/reference#error-messages"/>
public sealed record Problem(string Path, string Code, string Text, Outcome Outcome = Outcome.Refused)
{
    /// <summary>For what is wrong in a way whose code at Discord is not known.</summary>
    public const string Invalid = "INVALID_FORM_BODY";

    /// <summary>A message without anything in it. Discord answers this one with 50006 rather than with 50035.</summary>
    public const string EmptyMessage = "EMPTY_MESSAGE";

    /// <summary>The keys under which Discord nests the error: <c>data</c>, <c>components</c>, <c>0</c>, <c>label</c>.</summary>
    public IReadOnlyList<string> Keys => Path.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries);

    public override string ToString() => Path.Length == 0 ? Text : $"{Path}: {Text}";
}
