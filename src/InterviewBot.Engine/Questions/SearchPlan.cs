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

    public static SearchPlan For(SearchQuery query, SearchVocabulary vocabulary, int questions)
    {
        var words = query.Words.ToArray();
        var terms = new List<SearchTerm>();
        var isCorrected = false;
        for (var index = 0; index < words.Length; index++)
        {
            var term = Resolve(words[index], isLast: index == words.Length - 1, vocabulary);
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

    /// <summary>How many have all the words, where that is known without a look: of a single word.</summary>
    public int? Total => Terms is [{ Words.Length: 1, Documents: var documents }] ? documents : null;

    /// <summary>Those that have all the words.</summary>
    public (string Expression, bool Ranked) All()
        => (string.Join(" AND ", Terms.Select(term => term.Expression)), Terms[0].Documents <= MaxRanked);

    /// <summary>Those that have any of the words, as many of the rarest as can be ranked together.</summary>
    public (string Expression, bool Ranked) Any()
    {
        var documents = 0;
        var rarest = Terms.TakeWhile(term => (documents += term.Documents) <= MaxRanked).ToList();
        return rarest.Count == 0
            ? (Terms[0].Expression, false)
            : (string.Join(" OR ", rarest.Select(term => term.Expression)), true);
    }

    private static SearchTerm Resolve(string word, bool isLast, SearchVocabulary vocabulary)
        => isLast ? SearchTerm.Beginning(word, vocabulary, MaxRanked) : SearchTerm.Exactly(word, vocabulary);
}
