namespace InterviewBot.Engine.Daily;

/// <summary>What came of wanting today's question now.</summary>
internal enum NowResult
{
    /// <summary>Nobody chose a schedule in the chat, or its zone is not known.</summary>
    NoSchedule,

    /// <summary>The chat had today's, or that of a later date in another zone.</summary>
    AlreadyPosted,

    /// <summary>It is on its way.</summary>
    Coming,

    /// <summary>The platform put it off: it is tried again when that is over, and not before.</summary>
    Waiting,

    /// <summary>Of the chat's last post nobody knows whether it arrived, so that one is sent again.</summary>
    Again,
}
