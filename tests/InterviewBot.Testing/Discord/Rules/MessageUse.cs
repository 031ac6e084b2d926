namespace InterviewBot.Testing.Discord.Rules;

/// <summary>Which request carries a message.</summary>
public enum MessageUse
{
    /// <summary><c>POST</c> to a channel's messages, or the first message of a forum post.</summary>
    Create,

    /// <summary>The data of an interaction's callback of type 4.</summary>
    Response,

    /// <summary><c>POST</c> to an interaction's webhook.</summary>
    FollowUp,

    /// <summary><c>PATCH</c> of a message or of an interaction's response, or the data of a callback of type 7.</summary>
    Edit,
}
