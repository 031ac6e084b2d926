using InterviewBot.Content.Loading;

namespace InterviewBot.Content.Rules;

/// <summary>What a bank could do better as a whole. Drafts are not asked, so they count for nothing here.</summary>
internal static class BankAdvice
{
    public static void Check(IReadOnlyList<QuestionEntry> questions, ICollection<ContentProblem> problems)
    {
        // Two files with one id are reported by then; here an id is one question.
        var published = questions.Where(question => question is { IsDraft: false, Question: not null }).DistinctBy(question => question.Id).ToList();
        SuggestionAdvice.Check(published, problems);
        SimilarityAdvice.Check(published, problems);
    }
}
