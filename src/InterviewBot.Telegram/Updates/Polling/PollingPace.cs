namespace InterviewBot.Telegram.Updates.Polling;

/// <summary>
/// When to ask again while updates are in flight. The server gives those again with every answer, at most
/// <see cref="UpdateQueue.Window"/> updates in all, so asking often costs much and brings little.
/// </summary>
internal sealed class PollingPace
{
    /// <summary>Short enough for nobody to notice.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(10);

    /// <summary>While something is stuck.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(200);

    /// <summary>For how long to wait at most before asking again.</summary>
    public TimeSpan Pause { get; private set; } = Shortest;

    public void Note(bool broughtNew)
        => Pause = broughtNew ? Shortest : TimeSpan.FromTicks(Math.Min(Pause.Ticks * 2, Longest.Ticks));

    /// <summary>Enough is done for an answer to be mostly new.</summary>
    public static bool IsTimeToAsk(UpdateTracker tracker) => tracker.InFlight == 0 || tracker.Confirmable * 2 >= tracker.Unconfirmed;

    /// <summary>A full window shows nothing new before something of it is confirmed, however long one waits.</summary>
    public static bool MayBringNew(UpdateTracker tracker) => tracker.Unconfirmed < UpdateQueue.Window || tracker.Confirmable > 0;
}
