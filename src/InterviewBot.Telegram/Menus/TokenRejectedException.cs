namespace InterviewBot.Telegram.Menus;

/// <summary>The server knows no bot with this token; only its owner can mend that.</summary>
internal sealed class TokenRejectedException : Exception
{
    private const string Sentence =
        "Telegram does not know the bot's token. Check Telegram:Token against what @BotFather shows (/mybots, API Token), "
        + "and Telegram:ApiUrl if it is set.";

    public TokenRejectedException()
        : base(Sentence)
    {
    }

    public TokenRejectedException(string message)
        : base(message)
    {
    }

    public TokenRejectedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
