namespace InterviewBot.Engine.Chat;

/// <summary>What a person may decide in a chat of many, by what its platform lets them do there.</summary>
[Flags]
public enum ChatRights
{
    None = 0,

    /// <summary>To take away what others wrote.</summary>
    Messages = 1,

    /// <summary>To take away others' voice.</summary>
    Members = 2,

    /// <summary>To choose how the bot is in the chat: its language, whether it is open.</summary>
    Settings = 4,
    All = Messages | Members | Settings,
}
