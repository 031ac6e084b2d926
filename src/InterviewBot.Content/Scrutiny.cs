namespace InterviewBot.Content;

/// <summary>How closely a bank is looked at.</summary>
public enum Scrutiny
{
    /// <summary>Whether it can be served: what a bot asks of a bank each time it loads one.</summary>
    Usual,

    /// <summary>Whether it is at its best, too: how it reads, how its questions lead on, what is in it twice. Takes longer.</summary>
    Strict,
}
