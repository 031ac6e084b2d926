namespace InterviewBot.Engine.Chat;

/// <summary>Why the bot could post nothing by itself in a chat.</summary>
public enum PostHindrance
{
    /// <summary>Nothing is in its way, as far as is known.</summary>
    None,

    /// <summary>The bot is not in the chat, or cannot see it: people who installed it for themselves can call it all the same.</summary>
    NotThere,

    /// <summary>The bot is there and may not write.</summary>
    NotAllowed,
}
