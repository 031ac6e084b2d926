namespace InterviewBot.Engine.Commenting.Rules;

/// <summary>How much a person may comment in a chat, and what is held back (<c>Comments</c> in the settings).</summary>
public sealed record CommentLimits
{
    /// <summary>How many comments may come at once from one person in one chat; at least 1.</summary>
    public int Burst { get; init; } = 20;

    /// <summary>How many more a minute brings, up to <see cref="Burst"/>; at least 1.</summary>
    public int PerMinute { get; init; } = 10;

    /// <summary>Somebody is new for so long after their first comment anywhere.</summary>
    public TimeSpan NewcomerFor { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Somebody with fewer comments than this is new too; at least 0.</summary>
    public int NewcomerComments { get; init; } = 3;

    /// <summary>What becomes of a newcomer's comment with a link.</summary>
    public Treatment NewcomerLinks { get; init; } = Treatment.Hold;

    /// <summary>What becomes of a text that the person wrote in that chat within the last hour.</summary>
    public Treatment Repeats { get; init; } = Treatment.Refuse;
}

/// <summary>What becomes of a comment that a rule is about.</summary>
public enum Treatment
{
    Allow,

    /// <summary>It waits for a moderator; where nobody else would see it, it is allowed.</summary>
    Hold,

    /// <summary>It is not recorded, and its writer is told.</summary>
    Refuse,
}
