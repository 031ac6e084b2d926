using InterviewBot.Engine.Localization;

namespace InterviewBot.Telegram;

/// <summary>What the owner of a bot sets for Telegram; the host has checked the values.</summary>
public sealed record TelegramOptions
{
    /// <summary>What Telegram lets through without payment, in a second.</summary>
    private const int FreeMessagesPerSecond = 30;

    /// <summary>Secret, from @BotFather. It stands in the path of every request, so addresses are never logged.</summary>
    public required string Token { get; init; }

    /// <summary>Another Bot API server, without a trailing slash; null means Telegram's own.</summary>
    public string? ApiUrl { get; init; }

    /// <summary>Set: Telegram delivers updates to this address. Null: they are fetched by long polling.</summary>
    public TelegramWebhookOptions? Webhook { get; init; }

    /// <summary>False: classic HTML only.</summary>
    public bool RichMessages { get; init; } = true;

    /// <summary>The pace of what nobody waits for, over all chats.</summary>
    public int MessagesPerSecond { get; init; } = 30;

    /// <summary>Where neither a person nor a chat tells a language.</summary>
    public Language DefaultLanguage { get; init; }

    /// <summary>The owner pays for more than the free pace.</summary>
    internal bool IsPaidBroadcast => MessagesPerSecond > FreeMessagesPerSecond;

    // Printed by mistake, the record tells nothing.
    public override string ToString() => nameof(TelegramOptions);
}

/// <param name="Url">Where Telegram reaches the bot; its path is served by the host.</param>
/// <param name="Secret">Secret, 1 to 256 of <c>A-Za-z0-9_-</c>: what Telegram proves itself with.</param>
public sealed record TelegramWebhookOptions(Uri Url, string Secret)
{
    public override string ToString() => nameof(TelegramWebhookOptions);
}
