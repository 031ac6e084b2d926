using System.Collections.Immutable;

namespace InterviewBot.Engine.Questions;

/// <summary>One look into the index.</summary>
/// <param name="Expression">In FTS5's query syntax.</param>
/// <param name="Terms">What a question is the better for the more of them it names.</param>
internal sealed record SearchStage(string Expression, ImmutableArray<SearchTerm> Terms)
{
    public static SearchStage All(ImmutableArray<SearchTerm> terms) => new(Join(" AND ", terms), terms);

    public static SearchStage Any(ImmutableArray<SearchTerm> terms) => new(Join(" OR ", terms), terms);

    private static string Join(string sign, IEnumerable<SearchTerm> terms) => string.Join(sign, terms.Select(term => term.Expression));
}
