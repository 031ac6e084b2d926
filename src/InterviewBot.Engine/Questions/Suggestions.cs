using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace InterviewBot.Engine.Questions;

/// <summary>
/// What to ask after a question: what its author would, then what is nearest. Worked out once for each question and kept as long
/// as the bank. Safe for many callers at a time.
/// </summary>
public sealed class Suggestions
{
    /// <summary>No more than these are kept for a question.</summary>
    public const int MaxCount = 12;

    private const double SameTopic = 0.2;
    private const double SameTags = 0.5;
    private const double NextLevel = 0.1;

    private readonly QuestionBank _bank;
    private readonly WordProfiles _profiles;
    private readonly FrozenDictionary<QuestionId, int> _places;
    private readonly ILookup<TopicId, int> _byTopic;
    private readonly ILookup<string, int> _byTag;
    private readonly ConcurrentDictionary<QuestionId, ImmutableArray<Question>> _known = new();

    internal Suggestions(QuestionBank bank)
    {
        var places = Enumerable.Range(0, bank.Questions.Length).ToList();
        _bank = bank;
        _profiles = new WordProfiles(bank.Questions);
        _places = places.ToFrozenDictionary(place => bank.Questions[place].Id);
        _byTopic = places.ToLookup(place => bank.Questions[place].Topic);
        _byTag = places
            .SelectMany(place => bank.Questions[place].Tags.Distinct(StringComparer.Ordinal), (place, tag) => (place, tag))
            .ToLookup(entry => entry.tag, entry => entry.place, StringComparer.Ordinal);
    }

    /// <summary>
    /// Never the question itself, and none twice: first the author's that are in the bank, in the author's order; then those of the
    /// same topic or with a tag in common, by how many tags and words they share, a level above or below preferred.
    /// </summary>
    /// <param name="question">One of the bank.</param>
    /// <param name="count">How many are wanted, at most <see cref="MaxCount"/>; there may be fewer.</param>
    /// <exception cref="KeyNotFoundException">The question is of another bank.</exception>
    public ImmutableArray<Question> For(Question question, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MaxCount);

        var suggested = _known.GetOrAdd(question.Id, WorkOut);
        return suggested.Length <= count ? suggested : suggested[..count];
    }

    private ImmutableArray<Question> WorkOut(QuestionId id)
    {
        var place = _places[id];
        var question = _bank.Questions[place];
        var likeness = _profiles.LikenessTo(place);
        var nearest = question.Tags.SelectMany(tag => _byTag[tag])
            .Concat(_byTopic[question.Topic])
            .Distinct()
            .Where(other => other != place)
            .Select(other => (Place: other, Nearness: likeness(other) + Kinship(question, _bank.Questions[other])))
            .OrderByDescending(candidate => candidate.Nearness)
            .ThenBy(candidate => candidate.Place)
            .Select(candidate => _bank.Questions[candidate.Place])
            .Take(MaxCount + question.Suggested.Length);

        return
        [
            .. question.Suggested.Select(_bank.Find).OfType<Question>()
                .Concat(nearest)
                .Where(other => other.Id != id)
                .DistinctBy(other => other.Id)
                .Take(MaxCount),
        ];
    }

    private static double Kinship(Question question, Question candidate)
        => (SameTags * SharedTags(question, candidate))
            + (question.Topic == candidate.Topic ? SameTopic : 0)
            + (Math.Abs(question.Level - candidate.Level) == 1 ? NextLevel : 0);

    /// <summary>Of the tags of either, the share that both have.</summary>
    private static double SharedTags(Question first, Question second)
    {
        var shared = first.Tags.Count(tag => second.Tags.Contains(tag, StringComparer.Ordinal));
        return shared == 0 ? 0 : (double)shared / (first.Tags.Length + second.Tags.Length - shared);
    }
}
