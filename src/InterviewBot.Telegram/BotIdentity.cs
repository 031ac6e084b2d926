namespace InterviewBot.Telegram;

/// <summary>Who the bot is on Telegram, as <c>getMe</c> tells.</summary>
/// <param name="Id">The bot's user id.</param>
/// <param name="Username">Without the at sign.</param>
/// <param name="SupportsInlineQueries">Its owner switched inline mode on at @BotFather.</param>
/// <param name="ReadsAllGroupMessages">Privacy mode is off: it gets all that is said in groups.</param>
internal sealed record BotIdentity(long Id, string Username, bool SupportsInlineQueries, bool ReadsAllGroupMessages)
{
    /// <summary>A link that opens the private chat with the bot.</summary>
    /// <param name="parameter">1 to 64 of <c>A-Za-z0-9_-</c>; what <c>/start</c> is then called with.</param>
    public string DeepLink(string parameter) => $"https://t.me/{Username}?start={parameter}";
}
