namespace InterviewBot.Testing.Discord.Gateway;

/// <seealso href="https://discord.com/developers/docs/events/gateway#gateway-intents"/>
[Flags]
internal enum Intents
{
    None = 0,
    Guilds = 1 << 0,
    GuildMembers = 1 << 1,
    GuildPresences = 1 << 8,
    GuildMessages = 1 << 9,
    DirectMessages = 1 << 12,
    MessageContent = 1 << 15,

    Privileged = GuildMembers | GuildPresences | MessageContent,
}

internal static class IntentBits
{
    /// <summary>Every bit that means something: 0–16, 20, 21, 24 and 25.</summary>
    public const long Known = 0x1FFFF | (1 << 20) | (1 << 21) | (1 << 24) | (1 << 25);
}
