namespace InterviewBot.Testing.Discord.State;

/// <summary>Kinds of channels, by Discord's numbers.</summary>
public enum ChannelType
{
    GuildText = 0,
    DM = 1,
    GuildVoice = 2,
    GroupDM = 3,
    GuildCategory = 4,
    GuildAnnouncement = 5,
    AnnouncementThread = 10,
    PublicThread = 11,
    PrivateThread = 12,
    GuildForum = 15,
}

internal static class ChannelTypeExtensions
{
    extension(ChannelType type)
    {
        public bool IsThread => type is ChannelType.AnnouncementThread or ChannelType.PublicThread or ChannelType.PrivateThread;

        public bool IsPrivate => type is ChannelType.DM or ChannelType.GroupDM;

        /// <summary>Messages can be written into it.</summary>
        public bool IsText => type is not (ChannelType.GuildCategory or ChannelType.GuildForum);
    }
}
