namespace InterviewBot.Telegram.Sending;

/// <summary>One chat's limits (https://core.telegram.org/bots/faq#broadcasting-to-users), and who waits to send to it.</summary>
internal sealed class ChatPace<T>(long chatId)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly SlidingWindow _perSecond = new(1, Second);

    /// <summary>Groups and channels have negative ids.</summary>
    private readonly SlidingWindow? _perMinute = chatId < 0 ? new(20, Minute) : null;

    public long ChatId => chatId;

    /// <summary>In the order in which they came.</summary>
    public LinkedList<T> Waiting { get; } = [];

    /// <summary>It stands in one of the lines of <see cref="TurnQueue{T}"/>.</summary>
    public bool IsInLine { get; set; }

    /// <summary>What went out still counts against the limits.</summary>
    public bool IsRemembered { get; set; }

    /// <summary>From when on the limits let another message through.</summary>
    public TimeSpan FreeAt => _perMinute is { } minute && minute.FreeAt > _perSecond.FreeAt ? minute.FreeAt : _perSecond.FreeAt;

    /// <summary>From when on what went out does not count any more.</summary>
    public TimeSpan ForgottenAt { get; private set; }

    public void Record(TimeSpan now)
    {
        _perSecond.Record(now);
        _perMinute?.Record(now);
        ForgottenAt = now + (_perMinute is null ? Second : Minute);
    }
}
