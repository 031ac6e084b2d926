using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting.Rules;

namespace InterviewBot.Configuration;

/// <summary>How much a person may comment, what is held back for a moderator, and how closely numbers on posts follow.</summary>
internal sealed class CommentsSettings
{
    private static readonly CommentLimits Usual = new();
    private static readonly EngineOptions Unhurried = new();

    /// <summary>1 to 1000.</summary>
    public int Burst { get; set; } = Usual.Burst;

    /// <summary>1 to 1000.</summary>
    public int PerMinute { get; set; } = Usual.PerMinute;

    /// <summary>0 to 8760, a year.</summary>
    public int NewcomerHours { get; set; } = (int)Usual.NewcomerFor.TotalHours;

    /// <summary>0 to 100.</summary>
    public int NewcomerComments { get; set; } = Usual.NewcomerComments;

    /// <summary><c>hold</c>, <c>refuse</c> or <c>allow</c>.</summary>
    public string NewcomerLinks { get; set; } = "hold";

    /// <summary><c>hold</c>, <c>refuse</c> or <c>allow</c>.</summary>
    public string Repeats { get; set; } = "refuse";

    /// <summary>Seconds between two changes of the number of comments on a question's posts in a chat, 0 to 3600.</summary>
    public int NumberEvery { get; set; } = 15;

    public TimeSpan ToNumbersRest() => TimeSpan.FromSeconds(NumberEvery);

    /// <summary>Whoever wants numbers to follow at once gets them at once.</summary>
    public TimeSpan ToNumbersFollowAfter() => ToNumbersRest() < Unhurried.NumbersFollowAfter ? ToNumbersRest() : Unhurried.NumbersFollowAfter;

    public CommentLimits ToLimits() => new()
    {
        Burst = Burst,
        PerMinute = PerMinute,
        NewcomerFor = TimeSpan.FromHours(NewcomerHours),
        NewcomerComments = NewcomerComments,
        NewcomerLinks = ReadTreatment(NewcomerLinks)!.Value,
        Repeats = ReadTreatment(Repeats)!.Value,
    };

    /// <summary>Null when it is none.</summary>
    public static Treatment? ReadTreatment(string word) => word switch
    {
        "allow" => Treatment.Allow,
        "hold" => Treatment.Hold,
        "refuse" => Treatment.Refuse,
        _ => null,
    };
}
