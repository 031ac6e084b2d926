namespace InterviewBot.Discord.Answering;

/// <summary>Whether the bot is given what people write. The portal decides, and Discord tells when the bot identifies.</summary>
internal sealed class ContentAccess
{
    private volatile bool _isGranted;

    /// <summary>
    /// True: any reply can be read. False: only what reaches the bot by itself, private messages and replies that ping the bot in answer to
    /// a regular message of its own.
    /// </summary>
    public bool IsGranted
    {
        get => _isGranted;
        set => _isGranted = value;
    }
}
