namespace InterviewBot.Engine.Localization;

/// <summary>How long ago something was, in the words one would use.</summary>
internal static class Ago
{
    public static string Say(TimeSpan elapsed, Texts texts) => elapsed switch
    {
        { TotalMinutes: < 1 } => texts["ago.now"],
        { TotalHours: < 1 } => texts.Count("ago.minutes", (int)elapsed.TotalMinutes),
        { TotalDays: < 1 } => texts.Count("ago.hours", (int)elapsed.TotalHours),
        { TotalDays: < 30 } => texts.Count("ago.days", (int)elapsed.TotalDays),
        { TotalDays: < 365 } => texts.Count("ago.months", (int)(elapsed.TotalDays / 30)),
        _ => texts.Count("ago.years", (int)(elapsed.TotalDays / 365)),
    };
}
