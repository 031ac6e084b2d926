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
        var nearest = Relatives(place)
            .Select(relative => (relative.Place, Nearness: likeness(relative.Place) + Kinship(place, relative.Place, relative.SharedTags)))
            .OrderByDescending(relative => relative.Nearness)
            .ThenBy(relative => relative.Place)
            .Select(relative => _bank.Questions[relative.Place])
            .Take(MaxCount + question.Suggested.Length);

        return
        [
            .. question.Suggested.Select(_bank.Find).OfType<Question>()
                .Where(other => other.Id != id)
                .Concat(nearest)
                .DistinctBy(other => other.Id)
                .Take(MaxCount),
        ];
    }

    /// <summary>The other questions of the topic or with a tag in common, and how many they share.</summary>
    private IEnumerable<(int Place, int SharedTags)> Relatives(int place)
    {
        var question = _bank.Questions[place];
        var sharedTags = question.Tags.Distinct(StringComparer.Ordinal)
            .SelectMany(tag => _byTag[tag])
            .CountBy(other => other)
            .ToDictionary();
        foreach (var other in _byTopic[question.Topic])
        {
            sharedTags.TryAdd(other, 0);
        }

        sharedTags.Remove(place);
        return sharedTags.Select(entry => (entry.Key, entry.Value));
    }

    private double Kinship(int place, int other, int sharedTags)
    {
        var (question, relative) = (_bank.Questions[place], _bank.Questions[other]);
        return (SameTags * sharedTags / Math.Max(1, question.Tags.Length + relative.Tags.Length - sharedTags))
            + (question.Topic == relative.Topic ? SameTopic : 0)
            + (Math.Abs(question.Level - relative.Level) == 1 ? NextLevel : 0);
    }
}
