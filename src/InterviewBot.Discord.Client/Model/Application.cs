namespace InterviewBot.Discord.Client.Model;

/// <summary>The app that the bot belongs to.</summary>
/// <seealso href="https://discord.com/developers/docs/resources/application#application-object"/>
public sealed record Application
{
    public required Snowflake Id { get; init; }

    public string Name { get; init => field = value ?? ""; } = "";

    public ApplicationFlags Flags { get; init; }

    /// <summary>Whether others than its owner may add it.</summary>
    public bool BotPublic { get; init; }
}

/// <seealso href="https://discord.com/developers/docs/resources/application#application-object-application-flags"/>
[Flags]
public enum ApplicationFlags
{
    None = 0,

    /// <summary>The Message Content intent is granted to a verified app.</summary>
    GatewayMessageContent = 1 << 18,

    /// <summary>The Message Content intent is switched on, for an app that needs no approval.</summary>
    GatewayMessageContentLimited = 1 << 19,
}
