namespace InterviewBot.Engine.Daily.Delivery;

/// <summary>Whether what became of a post could be kept.</summary>
internal enum Settled
{
    /// <summary>It is kept.</summary>
    Kept,

    /// <summary>It is kept, and as the chat is gone for certain, its schedule is off.</summary>
    TurnedOff,

    /// <summary>The post is no longer its sender's: it was taken back or forgotten. Nothing was changed.</summary>
    Lost,
}
