using System.Collections.Immutable;

namespace InterviewBot.Engine.Questions;

/// <summary>What a search found.</summary>
/// <param name="Page">The part that was asked for, best first.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Corrected">What was looked for instead of the words typed, where those held typing errors; else null.</param>
public sealed record SearchResult(ImmutableArray<Question> Page, int Total, string? Corrected)
{
    public static readonly SearchResult Nothing = new([], 0, null);
}

/// <summary>
/// Finds the questions of one bank by words, in both languages at once, diacritics or not. Safe for many callers at a time. The
/// first search makes the index: some ten milliseconds for hundreds of questions, seconds for tens of thousands.
/// </summary>
public sealed class QuestionSearch
{
    private readonly QuestionBank _bank;
    private readonly Lazy<SearchIndex> _index;
    private readonly Lazy<TitleCompletion> _completion;

    internal QuestionSearch(QuestionBank bank)
    {
        _bank = bank;
        _index = new Lazy<SearchIndex>(() => new SearchIndex(bank));
        _completion = new Lazy<TitleCompletion>(() => new TitleCompletion(bank));
    }

    /// <summary>
    /// The questions that have all the words; when those are fewer than a page, that have any of them. The last word may be the
    /// beginning of one. Best first: by relevance, or where too many match to be compared, those with the words in title or tags
    /// and then the others, each in the bank's order. The same query gives the same order always.
    /// </summary>
    /// <param name="query">Finds nothing when it is empty.</param>
    /// <param name="skip">How many to leave out, zero or more.</param>
    /// <param name="take">A page's length, one or more; the same for all pages of a search.</param>
    public SearchResult Search(SearchQuery query, int skip, int take)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(take);

        var index = _index.Value;
        var plan = SearchPlan.For(query, index.Vocabulary, _bank.Questions.Length);
        if (plan.Terms.IsEmpty)
        {
            return SearchResult.Nothing;
        }

        var (expression, ranked) = plan.All();
        var total = plan.Total ?? index.Count(expression);
        if (total < take && plan.Terms.Length > 1)
        {
            (expression, ranked) = plan.Any();
            total = index.Count(expression);
        }

        var places = ranked ? index.Best(expression, skip, take) : NamedFirst(index, expression, skip, take);
        return new SearchResult([.. places.Select(place => _bank.Questions[place])], total, plan.Corrected);
    }

    /// <summary>
    /// Questions for words that are being typed: each word begins a word of the title, in either language, or a part of the id.
    /// In the bank's order; the first ones when nothing is typed yet.
    /// </summary>
    /// <param name="typed">Anything a person may type.</param>
    /// <param name="max">At most so many.</param>
    public ImmutableArray<Question> Complete(string typed, int max) => _completion.Value.Complete(typed, max);

    private static ImmutableArray<int> NamedFirst(SearchIndex index, string expression, int skip, int take)
    {
        var named = $"{{title tags}} : ({expression})";
        var page = index.InPlace(named, skip, take);
        if (page.Length == take)
        {
            return page;
        }

        var before = page.IsEmpty ? index.Count(named) : skip + page.Length;
        var others = $"({expression}) NOT ({named})";
        return page.AddRange(index.InPlace(others, skip + page.Length - before, take - page.Length));
    }
}
