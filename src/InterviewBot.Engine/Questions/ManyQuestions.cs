using System.Collections.Immutable;

namespace InterviewBot.Engine.Questions;

internal static class ManyQuestions
{
    /// <summary>Below this, starting threads takes longer than the work.</summary>
    private const int WorthThreads = 1_000;

    /// <summary>Works something out for each question, in their order, with all processors when there are many.</summary>
    public static IEnumerable<T> ForEach<T>(this ImmutableArray<Question> questions, Func<Question, T> work)
        => questions.Length < WorthThreads ? questions.Select(work) : questions.AsParallel().AsOrdered().Select(work);
}
