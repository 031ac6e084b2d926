using System.Collections.Immutable;

namespace InterviewBot.Engine.Questions;

/// <summary>What one word of a query stands for in the index.</summary>
/// <param name="Words">Any of them will do; none when the word is unknown and near to none.</param>
/// <param name="Documents">No more questions than these have one of the words.</param>
/// <param name="Exact">The word itself, where it is one of them; else null.</param>
internal sealed record SearchTerm(ImmutableArray<string> Words, int Documents, string? Exact)
{
    /// <summary>Words that are typed so far and may go on; more of them would say less and take longer.</summary>
    private const int MaxContinuations = 8;

    private static readonly SearchTerm Unknown = new([], 0, Exact: null);

    /// <summary>In FTS5's query syntax. The words are letters and digits only; quoted, none of them is an operator.</summary>
    public string Expression => $"({string.Join(" OR ", Words.Select(word => $"\"{word}\""))})";

    /// <summary>Nothing but the word itself where it is known.</summary>
    public SearchTerm WithoutContinuations => Exact is null || Words.Length == 1 ? this : this with { Words = [Exact] };

    public static SearchTerm Exactly(string word, SearchVocabulary vocabulary)
        => vocabulary.DocumentsOf(word) is > 0 and var documents ? new SearchTerm([word], documents, word) : Unknown;

    /// <summary>
    /// The word, and where fewer questions have it than are wanted, also the most frequent words that begin with it, as long as they
    /// can be ranked together.
    /// </summary>
    public static SearchTerm Beginning(string word, SearchVocabulary vocabulary, int wanted, int maxDocuments)
    {
        var exact = Exactly(word, vocabulary);
        if (word.Length < 2 || exact.Documents >= wanted)
        {
            return exact;
        }

        return vocabulary.BeginningWith(word, MaxContinuations)
            .Where(continuation => continuation.Word != word)
            .Aggregate(
                exact,
                (term, next) => term.Words.IsEmpty || term.Documents + next.Documents <= maxDocuments
                    ? term with { Words = term.Words.Add(next.Word), Documents = term.Documents + next.Documents }
                    : term);
    }
}
