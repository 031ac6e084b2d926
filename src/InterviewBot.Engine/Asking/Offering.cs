using System.Collections.Immutable;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Asking;

/// <summary>What is offered to whoever looks for a question to post somewhere: best matches, or something of everything.</summary>
internal static class Offering
{
    private const int Count = 20;

    public static Offers Of(string typed, QuestionBank bank, Language language)
        => new([.. Find(typed, bank).Select(question => Offer(question, bank, language))]) { Language = language };

    private static ImmutableArray<Question> Find(string typed, QuestionBank bank)
    {
        if (QuestionId.TryParse(typed, out var id) && bank.Find(id) is { } question)
        {
            return [question];
        }

        var query = SearchQuery.Parse(typed);
        return query.IsEmpty ? OneOfEachTopic(bank) : bank.Search.Search(query, 0, Count).Page;
    }

    /// <summary>For whoever has typed nothing yet, so that they see what there is.</summary>
    private static ImmutableArray<Question> OneOfEachTopic(QuestionBank bank)
        =>
        [
            .. bank.Topics
                .Select(topic => bank.Matching(new QuestionFilter(topic.Id, level: null)))
                .Where(questions => !questions.IsEmpty)
                .Select(questions => questions[0])
                .Take(Count),
        ];

    private static Offer Offer(Question question, QuestionBank bank, Language language)
        => new(
            question.In(language).Title.ToPlainText(),
            $"{bank.TopicOf(question).Name[language]} · {question.Level.Name}",
            QuestionCards.Shared(question, bank, language) with { Language = language });
}
