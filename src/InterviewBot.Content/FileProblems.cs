using InterviewBot.Content.Files;

namespace InterviewBot.Content;

/// <summary>Takes down the problems of one file.</summary>
internal sealed class FileProblems(SourceText source, ICollection<ContentProblem> all)
{
    /// <summary>The line, from 1, of a place in the file's text.</summary>
    public int LineAt(int offset) => source.LineAt(offset);

    /// <param name="code">What kind of problem it is.</param>
    /// <param name="offset">Where in the file's text it begins.</param>
    /// <param name="what">What is wrong.</param>
    /// <param name="mend">What to do about it.</param>
    public void Add(ProblemCode code, int offset, string what, string mend)
        => all.Add(code.At(source.File, source.LineAt(offset), what, mend));
}
