using InterviewBot.Engine.Daily;

namespace InterviewBot.Configuration;

/// <summary>What becomes of daily questions that could not go out in time, or may have gone out.</summary>
internal sealed class DailySettings
{
    private static readonly DailyOptions Usual = new();

    /// <summary>1 to 168, a week.</summary>
    public int GraceHours { get; set; } = (int)Usual.Grace.TotalHours;

    public bool RepeatUncertain { get; set; } = Usual.RepeatsUncertain;

    public DailyOptions ToOptions() => new() { Grace = TimeSpan.FromHours(GraceHours), RepeatsUncertain = RepeatUncertain };
}
