using System.Collections.Immutable;

namespace InterviewBot.Configuration;

/// <summary>A key that takes a whole number.</summary>
/// <param name="Key">As the configuration spells it.</param>
/// <param name="From">The least it may be.</param>
/// <param name="To">The most.</param>
internal sealed record NumberRule(string Key, int From, int To)
{
    public static readonly NumberRule MessagesPerSecond = new("Telegram:MessagesPerSecond", 1, 1000);
    public static readonly NumberRule BackupsKeptDays = new("Bot:BackupsKeptDays", 0, 3650);
    public static readonly NumberRule Burst = new("Comments:Burst", 1, 1000);
    public static readonly NumberRule PerMinute = new("Comments:PerMinute", 1, 1000);
    public static readonly NumberRule NewcomerHours = new("Comments:NewcomerHours", 0, 8760);
    public static readonly NumberRule NewcomerComments = new("Comments:NewcomerComments", 0, 100);
    public static readonly NumberRule NumberEvery = new("Comments:NumberEvery", 0, 3600);

    public static readonly NumberRule GraceHours = new("Daily:GraceHours", 1, 168);

    public static readonly ImmutableArray<NumberRule> All =
        [MessagesPerSecond, BackupsKeptDays, Burst, PerMinute, NewcomerHours, NewcomerComments, NumberEvery, GraceHours];

    /// <summary>Why the value is wrong; null when it is not.</summary>
    public string? Check(int value)
        => value < From || value > To ? FormattableString.Invariant($"{Key} is {value}; it takes a whole number from {From} to {To}.") : null;
}
