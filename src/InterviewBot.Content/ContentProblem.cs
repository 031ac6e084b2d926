using System.Globalization;

namespace InterviewBot.Content;

/// <summary>Something in the content folder that its author should mend.</summary>
/// <param name="File">Relative to the content folder, with forward slashes; <c>.</c> is the folder itself.</param>
/// <param name="Line">From 1; 0 when the problem is of the file or folder as a whole.</param>
/// <param name="Severity">Whether the bank can be used nevertheless.</param>
/// <param name="Code">The <see cref="ProblemCode.Name"/>.</param>
/// <param name="What">What is wrong: one sentence in English.</param>
/// <param name="Mend">What to do about it: one sentence in English.</param>
public sealed record ContentProblem(string File, int Line, Severity Severity, string Code, string What, string Mend)
{
    /// <summary>One line that editors and terminals can jump to: <c>file:line: error code: What. Mend.</c></summary>
    public override string ToString()
    {
        var place = Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}") : File;
        return $"{place}: {Severity.Name} {Code}: {What} {Mend}";
    }
}
