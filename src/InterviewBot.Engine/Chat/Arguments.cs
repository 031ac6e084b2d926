using InterviewBot.Engine.Daily;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Chat;

/// <summary>What a command is told, understood and typed; each is null when it was not given.</summary>
public sealed record Arguments
{
    public static readonly Arguments None = new();

    public TopicId? Topic { get; init; }

    public Level? Level { get; init; }

    public QuestionId? Question { get; init; }

    /// <summary>A comment's row: never used for another one.</summary>
    public long? Comment { get; init; }

    public Language? Language { get; init; }

    /// <summary>One of the words that the option allows.</summary>
    public string? Keyword { get; init; }

    /// <summary>What is to be different in the chat's daily question.</summary>
    public DailyWish? Daily { get; init; }

    /// <summary>A chat, picked where the platform has something to pick it with.</summary>
    public ChosenPlace? Place { get; init; }

    /// <summary>A page of a list, from 1.</summary>
    public int? Page { get; init; }

    /// <summary>A person's own words: never a format, never a query's syntax.</summary>
    public string? Text { get; init; }
}
