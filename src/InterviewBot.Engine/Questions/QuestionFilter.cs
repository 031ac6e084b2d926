using System.Collections.Immutable;

namespace InterviewBot.Engine.Questions;

/// <summary>Which questions are wanted: those of any of the topics and any of the levels; an empty set means all.</summary>
public sealed record QuestionFilter
{
    public static readonly QuestionFilter All = new([], []);

    public QuestionFilter(IEnumerable<TopicId> topics, IEnumerable<Level> levels)
    {
        Topics = [.. topics.Distinct().Order()];
        Levels = [.. levels.Distinct().Order()];
        Key = $"{string.Join(',', Topics)};{string.Join(',', Levels.Select(level => level.Name))}";
    }

    public QuestionFilter(TopicId? topic, Level? level)
        : this(topic is { } t ? [t] : [], level is { } l ? [l] : [])
    {
    }

    /// <summary>Sorted, without repeats.</summary>
    public ImmutableArray<TopicId> Topics { get; }

    /// <summary>Sorted, without repeats.</summary>
    public ImmutableArray<Level> Levels { get; }

    /// <summary>The same for equal filters and different for others, in every version of the program: the database keeps it.</summary>
    public string Key { get; }

    public bool Matches(Question question)
        => (Topics.IsEmpty || Topics.Contains(question.Topic)) && (Levels.IsEmpty || Levels.Contains(question.Level));

    public bool Equals(QuestionFilter? other) => other is not null && Key == other.Key;

    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);
}
