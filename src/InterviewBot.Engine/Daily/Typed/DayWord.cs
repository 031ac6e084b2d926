using InterviewBot.Engine.Localization;

namespace InterviewBot.Engine.Daily.Typed;

/// <param name="Typed">As it was written.</param>
/// <param name="Folded">As it is compared.</param>
internal readonly record struct DayWord(string Typed, string Folded)
{
    public DayWord(string typed)
        : this(typed, TextFolding.Fold(typed))
    {
    }
}
