namespace InterviewBot.Engine.Daily;

/// <summary>A chat's schedule as the database has it.</summary>
/// <param name="ChatId">Whose it is.</param>
/// <param name="Platform">Where the chat is.</param>
/// <param name="Schedule">What was chosen.</param>
/// <param name="IsOn">Off, it is kept to be turned on again.</param>
/// <param name="Since">When it was chosen.</param>
/// <param name="After">No date up to this gets a post by it.</param>
/// <param name="Next">The next date that has no row in the outbox, with when it is due.</param>
/// <param name="Strikes">How often in a row the platform said that the chat is gone.</param>
/// <param name="Trouble">Why it does not do what was chosen; null: it does.</param>
public sealed record StoredSchedule(
    long ChatId,
    string Platform,
    DailySchedule Schedule,
    bool IsOn,
    DateTimeOffset Since,
    DateOnly After,
    Occurrence Next,
    int Strikes,
    Trouble? Trouble)
{
    /// <summary>What was chosen when its time had passed for the day is due at once.</summary>
    internal DateTimeOffset Due(Occurrence occurrence) => occurrence.At > Since ? occurrence.At : Since;
}
