namespace InterviewBot.Discord.Client.Model;

/// <summary>Which events a bot is told of.</summary>
/// <seealso href="https://discord.com/developers/docs/events/gateway#gateway-intents"/>
[Flags]
public enum GatewayIntents
{
    None = 0,
    Guilds = 1 << 0,
    GuildMessages = 1 << 9,
    DirectMessages = 1 << 12,

    /// <summary>Privileged: to be switched on in the developer portal.</summary>
    MessageContent = 1 << 15,
}
