using System.Collections.Immutable;

namespace InterviewBot.Engine.Questions;

/// <summary>What one word of a query stands for in the index.</summary>
/// <param name="Words">Any of them will do; none when the word is unknown and near to none.</param>
/// <param name="Documents">No more questions than these have one of the words.</param>
internal sealed record SearchTerm(ImmutableArray<string> Words, int Documents)
{
    /// <summary>Words that are typed so far and may go on; more of them would say less and take longer.</summary>
    private const int MaxContinuations = 8;

    /// <summary>In FTS5's query syntax. The words are letters and digits only; quoted, none of them is an operator.</summary>
    public string Expression => $"({string.Join(" OR ", Words.Select(word => $"\"{word}\""))})";

    public static SearchTerm Exactly(string word, SearchVocabulary vocabulary)
        => vocabulary.DocumentsOf(word) is > 0 and var documents ? new SearchTerm([word], documents) : new SearchTerm([], 0);

    /// <summary>The word and the most frequent words that begin with it, as long as they can be ranked together.</summary>
    public static SearchTerm Beginning(string word, SearchVocabulary vocabulary, int maxDocuments)
    {
        var exact = Exactly(word, vocabulary);
        if (word.Length < 2)
        {
            return exact;
        }

        return vocabulary.BeginningWith(word, MaxContinuations)
            .Where(continuation => continuation.Word != word)
            .Aggregate(
                exact,
                (term, next) => term.Words.IsEmpty || term.Documents + next.Documents <= maxDocuments
                    ? new SearchTerm(term.Words.Add(next.Word), term.Documents + next.Documents)
                    : term);
    }
}
