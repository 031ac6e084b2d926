namespace InterviewBot.Content;

/// <summary>A kind of problem, as <c>docs/writing-questions.md</c> lists it.</summary>
/// <param name="Name">Its name in messages and in the document; never changes its meaning.</param>
/// <param name="Severity">The same for every problem of the kind.</param>
public sealed record ProblemCode(string Name, Severity Severity)
{
    public override string ToString() => Name;

    /// <param name="file">Relative to the content folder.</param>
    /// <param name="line">From 1; 0 for the file as a whole.</param>
    /// <param name="what">What is wrong.</param>
    /// <param name="mend">What to do about it.</param>
    internal ContentProblem At(string file, int line, string what, string mend) => new(file, line, Severity, Name, what, mend);
}
