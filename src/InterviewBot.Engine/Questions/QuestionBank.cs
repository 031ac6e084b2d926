using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace InterviewBot.Engine.Questions;

/// <summary>
/// All questions at one moment; immutable. A reload makes a new bank, so whoever works with one keeps seeing the same questions.
/// </summary>
public sealed class QuestionBank
{
    private readonly FrozenDictionary<QuestionId, Question> _byId;
    private readonly FrozenDictionary<TopicId, Topic> _topicById;
    private readonly ConcurrentDictionary<QuestionFilter, MatchingQuestions> _matching = new();
    private readonly MatchingQuestions _all;
    private readonly Lazy<QuestionSearch> _search;
    private readonly Lazy<Suggestions> _suggestions;

    /// <param name="topics">In any order.</param>
    /// <param name="questions">In any order, each of one of the topics.</param>
    /// <exception cref="ArgumentException">An id comes twice, or a question's topic is missing.</exception>
    public QuestionBank(IEnumerable<Topic> topics, IEnumerable<Question> questions)
    {
        Topics = [.. topics.OrderBy(topic => topic.Order).ThenBy(topic => topic.Id)];
        _topicById = Topics.ToFrozenDictionary(topic => topic.Id);

        var unplaced = questions.ToList();
        if (unplaced.Find(question => !_topicById.ContainsKey(question.Topic)) is { } homeless)
        {
            throw new ArgumentException($"The topic of question '{homeless.Id}' is missing.", nameof(questions));
        }

        Questions =
        [
            .. unplaced.OrderBy(question => _topicById[question.Topic].Order)
                .ThenBy(question => question.Topic)
                .ThenBy(question => question.Level)
                .ThenBy(question => question.Id),
        ];
        _byId = Questions.ToFrozenDictionary(question => question.Id);
        _all = new MatchingQuestions(Questions, IdHashes.Of(Questions));
        _search = new Lazy<QuestionSearch>(() => new QuestionSearch(this));
        _suggestions = new Lazy<Suggestions>(() => new Suggestions(this));
    }

    /// <summary>By their order.</summary>
    public ImmutableArray<Topic> Topics { get; }

    /// <summary>By topic, level and id.</summary>
    public ImmutableArray<Question> Questions { get; }

    public Question? Find(QuestionId id) => _byId.GetValueOrDefault(id);

    public Topic? Find(TopicId id) => _topicById.GetValueOrDefault(id);

    /// <exception cref="KeyNotFoundException">The question is of another bank.</exception>
    public Topic TopicOf(Question question) => _topicById[question.Topic];

    /// <summary>Finds questions by words; its index is made when it is first needed.</summary>
    public QuestionSearch Search => _search.Value;

    /// <summary>Knows what to ask next; worked out when first needed.</summary>
    public Suggestions Suggestions => _suggestions.Value;

    /// <summary>The questions that the filter wants, in the bank's order; worked out once per filter.</summary>
    public ImmutableArray<Question> Matching(QuestionFilter filter) => MatchingWithHashes(filter).Questions;

    /// <inheritdoc cref="Matching"/>
    internal MatchingQuestions MatchingWithHashes(QuestionFilter filter)
        => filter == QuestionFilter.All ? _all : _matching.GetOrAdd(filter, _all.Where);
}
