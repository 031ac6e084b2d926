using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Markup;

namespace InterviewBot.Engine.Daily.Typed;

/// <summary>Says what was wrong with what was typed, and what would work.</summary>
public static class Misreadings
{
    public static Markdown Say(Reading<TimeOnly>.NotUnderstood time, Texts texts)
        => time.Nearest is [var near, ..] ? texts.Say("wrong.time.nearest", time.Word, near) : texts.Say("wrong.time", time.Word);

    public static Markdown Say(Reading<Days>.NotUnderstood days, Texts texts)
        => days.Nearest is [var near, ..] ? texts.Say("wrong.days.nearest", days.Word, near) : texts.Say("wrong.days", days.Word);

    /// <summary>Of a time zone.</summary>
    public static Markdown Say(Reading<string>.NotUnderstood zone, Texts texts)
        => zone.Nearest.IsEmpty
            ? texts.Say("wrong.zone", zone.Word)
            : texts.Say("wrong.zone.nearest", zone.Word, string.Join(", ", zone.Nearest));
}
