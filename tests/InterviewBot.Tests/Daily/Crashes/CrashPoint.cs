namespace InterviewBot.Tests.Daily.Crashes;

/// <summary>Where on a post's way the process is killed.</summary>
public enum CrashPoint
{
    /// <summary>It is planned, and cannot be claimed as the database is locked.</summary>
    BeforeClaim,

    /// <summary>It is claimed.</summary>
    AfterClaim,

    /// <summary>Its request has reached the platform, and has had no effect.</summary>
    BeforeSend,

    /// <summary>It is there, and the platform has not answered.</summary>
    AfterSend,

    /// <summary>The platform has answered, and that it is there cannot be kept as the database is locked.</summary>
    BeforeMark,

    /// <summary>Where chats move: the platform has said that it did, and nothing is at the new address yet.</summary>
    WhileMoving,

    /// <summary>At any time from the start of the process on.</summary>
    Anywhere,
}
