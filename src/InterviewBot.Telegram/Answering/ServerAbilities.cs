namespace InterviewBot.Telegram.Answering;

/// <summary>
/// What the Bot API server turned out not to know: owners run servers of their own, and those can be older than the bot. Learnt once, it
/// holds until the program ends.
/// </summary>
/// <param name="richMessages">What the owner chose.</param>
internal sealed class ServerAbilities(bool richMessages)
{
    private volatile bool _rich = richMessages;
    private volatile bool _ephemeral = true;

    public bool RichMessages => _rich;

    public bool EphemeralMessages => _ephemeral;

    /// <summary>The server does not know the method, nor what came later: a server that ignores what it does not know would show it to all.</summary>
    public void HasNoRichMessages()
    {
        _rich = false;
        _ephemeral = false;
    }

    public void HasNoEphemeralMessages() => _ephemeral = false;
}
