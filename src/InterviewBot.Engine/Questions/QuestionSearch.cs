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
    /// The questions that have all the words; when those are fewer than a page, then those where the last word is the beginning of
    /// one, and those that have any of the words. Best first: by how many of the words the title has, then the tags, then by
    /// relevance; where too many match to be compared, those with the words in the title, in the tags and the others, each in the
    /// bank's order. The same query gives the same order always.
    /// </summary>
    /// <param name="query">Finds nothing when it is empty.</param>
    /// <param name="skip">How many to leave out, zero or more.</param>
    /// <param name="take">A page's length, one or more; the same for all pages of a search.</param>
    public SearchResult Search(SearchQuery query, int skip, int take)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(take);

        var index = _index.Value;
        var plan = SearchPlan.For(query, index.Vocabulary, _bank.Questions.Length, wanted: take);
        if (plan.Terms.IsEmpty)
        {
            return SearchResult.Nothing;
        }

        var (places, total) = plan.IsRanked ? Ranked(index, plan, skip, take) : InPlace(index, plan, skip, take);
        return new SearchResult([.. places.Select(place => _bank.Questions[place])], total, plan.Corrected);
    }

    /// <summary>
    /// Questions for words that are being typed: each word begins a word of the title, in either language, or a part of the id.
    /// In the bank's order; the first ones when nothing is typed yet.
    /// </summary>
    /// <param name="typed">Anything a person may type.</param>
    /// <param name="max">At most so many.</param>
    public ImmutableArray<Question> Complete(string typed, int max) => _completion.Value.Complete(typed, max);

    private static (IEnumerable<int> Places, int Total) Ranked(SearchIndex index, SearchPlan plan, int skip, int take)
    {
        var places = new OrderedDictionary<int, bool>();
        foreach (var stage in plan.Stages())
        {
            foreach (var place in index.Ranked(stage))
            {
                places.TryAdd(place, value: true);
            }

            if (places.Count >= take)
            {
                break;
            }
        }

        return (places.Keys.Skip(skip).Take(take), places.Count);
    }

    private static (IEnumerable<int> Places, int Total) InPlace(SearchIndex index, SearchPlan plan, int skip, int take)
    {
        var total = 0;
        var expression = "";
        foreach (var stage in plan.Stages().TakeWhile(_ => total < take))
        {
            expression = stage.Expression;
            total = plan.Total ?? index.Count(expression);
        }

        return (NamedFirst(index, expression, skip, take), total);
    }

    /// <summary>Those with the words in the title, then those with them in the tags, then the others.</summary>
    private static List<int> NamedFirst(SearchIndex index, string expression, int skip, int take)
    {
        var inTitle = $"{{title}} : ({expression})";
        var inTags = $"{{tags}} : ({expression})";
        var places = new List<int>();
        foreach (var part in new[] { inTitle, $"({inTags}) NOT ({inTitle})", $"({expression}) NOT (({inTitle}) OR ({inTags}))" })
        {
            var page = index.InPlace(part, skip, take - places.Count);
            places.AddRange(page);
            if (places.Count == take)
            {
                break;
            }

            skip = page.IsEmpty && skip > 0 ? skip - index.Count(part) : 0;
        }

        return places;
    }
}
