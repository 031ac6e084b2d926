using System.Collections.Immutable;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Daily;

/// <summary>What somebody wants to be different in a chat's daily question; what is null stays as it is.</summary>
public sealed record DailyWish
{
    public static readonly DailyWish None = new();

    public TimeOnly? Time { get; init; }

    /// <summary>As <see cref="DailySchedule.Zone"/>.</summary>
    public string? Zone { get; init; }

    /// <summary>At least one.</summary>
    public Days? Days { get; init; }

    /// <summary>Empty: all.</summary>
    public ImmutableArray<TopicId>? Topics { get; init; }

    /// <summary>Empty: all.</summary>
    public ImmutableArray<Level>? Levels { get; init; }

    public DailySchedule ApplyTo(DailySchedule schedule) => schedule with
    {
        Time = Time ?? schedule.Time,
        Zone = Zone ?? schedule.Zone,
        Days = Days ?? schedule.Days,
        Filter = new QuestionFilter(Topics ?? schedule.Filter.Topics, Levels ?? schedule.Filter.Levels),
    };
}
