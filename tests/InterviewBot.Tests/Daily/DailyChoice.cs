namespace InterviewBot.Tests.Daily;

/// <summary>What a chat chose for its daily question.</summary>
internal sealed record DailyChoice
{
    /// <summary>When it is due for the first time, to the minute that has begun.</summary>
    public required DateTimeOffset Due { get; init; }

    /// <summary>Separated by commas; empty: all.</summary>
    public string Topics { get; init; } = "";

    public string? Place { get; init; }

    public bool IsQuiet { get; init; }

    public bool OpensThread { get; init; }

    public bool Pins { get; init; }
}
