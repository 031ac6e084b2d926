namespace InterviewBot.Telegram.Updates;

/// <summary>Telegram does not know the bot's token, so that nothing can be done. The message tells what to do, and never the token.</summary>
public sealed class TokenRefusedException : Exception
{
    private const string Advice
        = "Telegram does not know the bot's token. Check Telegram:Token against what @BotFather shows (/mybots, API Token), and "
        + "Telegram:ApiUrl if it is set.";

    public TokenRefusedException()
        : base(Advice)
    {
    }

    public TokenRefusedException(string message)
        : base(message)
    {
    }

    public TokenRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
