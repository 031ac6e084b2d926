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

    private TimeSpan _asking;

    /// <summary>For how long to wait before asking again, unless nothing is in flight any more.</summary>
    public TimeSpan Pause { get; private set; } = Shortest;

    /// <param name="broughtNew">The answer had updates that were not under way yet.</param>
    /// <param name="asking">How long it took.</param>
    public void Note(bool broughtNew, TimeSpan asking)
    {
        Pause = broughtNew ? Shortest : TimeSpan.FromTicks(Math.Min(Pause.Ticks * 2, Longest.Ticks));
        _asking = asking < Longest ? asking : Longest;
    }

    /// <summary>
    /// Asking before all is done brings a part of a window only and takes as long. So when half is done, it waits for the rest as long as
    /// asking took the last time. Where few are under way it waits a while, and where much is stuck for anything new at all.
    /// </summary>
    /// <param name="tracker">What is under way.</param>
    /// <param name="waited">Since the last answer.</param>
    public bool IsTimeToAsk(UpdateTracker tracker, TimeSpan waited)
        => tracker.InFlight == 0
            || (waited >= _asking && tracker.Confirmable >= UpdateQueue.Window / 2)
            || (waited >= Pause && tracker.Unconfirmed <= UpdateQueue.Window / 2)
            || (waited >= Longest && (tracker.Unconfirmed < UpdateQueue.Window || tracker.Confirmable > 0));

    /// <summary>When it may be time to ask although nothing is finished meanwhile; null when only that can help.</summary>
    /// <param name="waited">Since the last answer.</param>
    public TimeSpan? NextLook(TimeSpan waited)
    {
        TimeSpan[] looks = [_asking, Pause, Longest];
        return looks.Where(look => look > waited).Select(look => (TimeSpan?)(look - waited)).Min();
    }
}
