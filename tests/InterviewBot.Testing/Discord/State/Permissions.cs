namespace InterviewBot.Testing.Discord.State;

/// <summary>What somebody may do, as bits.</summary>
/// <seealso href="https://discord.com/developers/docs/topics/permissions"/>
[Flags]
public enum Permissions : ulong
{
    None = 0,
    KickMembers = 1UL << 1,
    Administrator = 1UL << 3,
    ManageChannels = 1UL << 4,
    ManageGuild = 1UL << 5,
    AddReactions = 1UL << 6,
    ViewChannel = 1UL << 10,
    SendMessages = 1UL << 11,
    ManageMessages = 1UL << 13,
    EmbedLinks = 1UL << 14,
    AttachFiles = 1UL << 15,
    ReadMessageHistory = 1UL << 16,
    MentionEveryone = 1UL << 17,
    UseExternalEmojis = 1UL << 18,
    Connect = 1UL << 20,
    Speak = 1UL << 21,
    ManageRoles = 1UL << 28,
    UseApplicationCommands = 1UL << 31,
    ManageThreads = 1UL << 34,
    CreatePublicThreads = 1UL << 35,
    CreatePrivateThreads = 1UL << 36,
    SendMessagesInThreads = 1UL << 38,
    UseExternalApps = 1UL << 50,
    PinMessages = 1UL << 51,

    /// <summary>What @everyone has in a guild that was just made.</summary>
    Usual = AddReactions | ViewChannel | SendMessages | EmbedLinks | AttachFiles | ReadMessageHistory | UseExternalEmojis | Connect | Speak
        | UseApplicationCommands | CreatePublicThreads | CreatePrivateThreads | SendMessagesInThreads | UseExternalApps,
}

internal static class PermissionBits
{
    /// <summary>What owners and administrators have: everything.</summary>
    public const Permissions All = (Permissions)((1UL << 53) - 1);
}
