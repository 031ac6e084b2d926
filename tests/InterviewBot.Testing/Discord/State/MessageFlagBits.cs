namespace InterviewBot.Testing.Discord.State;

/// <seealso href="https://discord.com/developers/docs/resources/message#message-object-message-flags"/>
[Flags]
public enum MessageFlagBits
{
    None = 0,
    SuppressEmbeds = 1 << 2,
    HasThread = 1 << 5,

    /// <summary>One person sees it.</summary>
    Ephemeral = 1 << 6,

    /// <summary>A deferred response that has no content yet.</summary>
    Loading = 1 << 7,
    SuppressNotifications = 1 << 12,

    /// <summary>All of it stands in components.</summary>
    IsComponentsV2 = 1 << 15,
}

/// <seealso href="https://discord.com/developers/docs/resources/message#message-object-message-types"/>
public enum MessageType
{
    Default = 0,
    ChannelPinnedMessage = 6,
    ThreadCreated = 18,
    Reply = 19,
    ChatInputCommand = 20,
    ThreadStarterMessage = 21,
    ContextMenuCommand = 23,
}
