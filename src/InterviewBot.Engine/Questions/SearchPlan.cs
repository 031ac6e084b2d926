using System.Collections.Immutable;

namespace InterviewBot.Engine.Questions;

/// <summary>How the words of a query are looked up so that it stays quick however common they are.</summary>
/// <param name="Terms">Those that are looked for, the rarest first; none when all words are unknown.</param>
/// <param name="Corrected">The query's words with typing errors put right; null when there were none.</param>
internal sealed record SearchPlan(ImmutableArray<SearchTerm> Terms, string? Corrected)
{
    /// <summary>As many questions are ranked in two or three milliseconds; what matches more is left in the bank's order.</summary>
    public const int MaxRanked = 2_000;

    /// <summary>Words in a larger share of the bank than one in this say nothing beside others.</summary>
    private const int CommonShare = 5;

    /// <param name="query">What is looked for.</param>
    /// <param name="vocabulary">The index's.</param>
    /// <param name="questions">How many the bank has.</param>
    /// <param name="wanted">How many are enough: a page.</param>
    public static SearchPlan For(SearchQuery query, SearchVocabulary vocabulary, int questions, int wanted)
    {
        var words = query.Words.ToArray();
        var terms = new List<SearchTerm>();
        var isCorrected = false;
        for (var index = 0; index < words.Length; index++)
        {
            var term = Resolve(words[index], isLast: index == words.Length - 1, vocabulary, wanted);
            if (term.Words.IsEmpty && vocabulary.NearestTo(words[index]) is { } nearest)
            {
                words[index] = nearest;
                isCorrected = true;
                term = SearchTerm.Exactly(nearest, vocabulary);
            }

            terms.Add(term);
        }

        var known = terms.Where(term => !term.Words.IsEmpty).OrderBy(term => term.Documents).ToList();
        var common = Math.Max(MaxRanked, questions / CommonShare);
        var telling = known.Where(term => term.Documents <= common).ToList();
        return new SearchPlan(
            telling.Count > 0 ? [.. telling] : [.. known.Take(1)],
            isCorrected ? string.Join(' ', words) : null);
    }

    /// <summary>So few questions match that they can be compared.</summary>
    public bool IsRanked => Terms[0].Documents <= MaxRanked;

    /// <summary>How many have all the words, where that is known without a look: of a single word.</summary>
    public int? Total => Terms is [{ Words.Length: 1, Documents: var documents }] ? documents : null;

    /// <summary>
    /// What to look for one after the other until there is enough: all the words as they are, all of them with the last going on, and
    /// any of them, as many of the rarest as can be ranked together.
    /// </summary>
    public IEnumerable<SearchStage> Stages()
    {
        ImmutableArray<SearchTerm> exact = [.. Terms.Select(term => term.WithoutContinuations)];
        if (!exact.SequenceEqual(Terms))
        {
            yield return SearchStage.All(exact);
        }

        yield return SearchStage.All(Terms);
        if (Terms.Length > 1)
        {
            yield return SearchStage.Any(Rarest());
        }
    }

    private ImmutableArray<SearchTerm> Rarest()
    {
        var documents = 0;
        ImmutableArray<SearchTerm> rarest = [.. Terms.TakeWhile(term => (documents += term.Documents) <= MaxRanked)];
        return rarest.IsEmpty ? Terms[..1] : rarest;
    }

    private static SearchTerm Resolve(string word, bool isLast, SearchVocabulary vocabulary, int wanted)
        => isLast ? SearchTerm.Beginning(word, vocabulary, wanted, MaxRanked) : SearchTerm.Exactly(word, vocabulary);
}
