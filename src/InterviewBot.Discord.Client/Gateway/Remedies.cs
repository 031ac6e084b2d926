namespace InterviewBot.Discord.Client.Gateway;

/// <summary>What an owner can do about a close code that forbids to connect again.</summary>
internal static class Remedies
{
    /// <returns>A sentence or two for a log.</returns>
    public static string For(GatewayCloseCode code) => code switch
    {
        GatewayCloseCode.AuthenticationFailed =>
            "The bot's token is wrong, or was reset. Copy the current one from the application's Bot page at https://discord.com/developers/applications (\"Reset Token\" makes a new one) into the configuration.",
        GatewayCloseCode.InvalidShard =>
            "A shard's id is not below the number of shards. Configure another number of shards, or none to take the one that Discord recommends.",
        GatewayCloseCode.ShardingRequired =>
            "A shard would have more than 2500 servers. Configure more shards, or none to take the number that Discord recommends.",
        GatewayCloseCode.InvalidApiVersion =>
            "Discord's gateway does not speak version 10 any more. Update the program.",
        GatewayCloseCode.InvalidIntents =>
            "An intent was asked for that Discord does not know. The intents' bits in the program are wrong; update it.",
        GatewayCloseCode.DisallowedIntents =>
            "A privileged intent was asked for that is not switched on. Switch it on, such as \"Message Content Intent\", under \"Privileged Gateway Intents\" on the application's Bot page at https://discord.com/developers/applications, or configure the bot to do without it.",
        _ => "",
    };
}
