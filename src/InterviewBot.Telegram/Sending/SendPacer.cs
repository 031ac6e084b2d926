namespace InterviewBot.Telegram.Sending;

/// <summary>
/// Paces what nobody waits for. What somebody waits for goes straight out and is only noted here, so that the rest steps back for it.
/// </summary>
internal sealed class SendPacer : IDisposable
{
    /// <summary>Timers take no longer times; it is looked again then.</summary>
    private static readonly TimeSpan LongestSleep = TimeSpan.FromDays(1);

    private readonly Lock _lock = new();
    private readonly TurnQueue<TaskCompletionSource> _turns;
    private readonly ChatGates _gates;
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly ITimer _timer;

    public SendPacer(TelegramOptions options, ChatGates gates, TimeProvider time)
    {
        _turns = new TurnQueue<TaskCompletionSource>(options.MessagesPerSecond);
        _gates = gates;
        _time = time;
        _start = time.GetTimestamp();
        _timer = time.CreateTimer(_ => Wake(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>
    /// Completes when a message may go out to the chat: with no more than <see cref="TelegramOptions.MessagesPerSecond"/> over all in any
    /// second, one in any second in a chat, 20 in any minute in a group or channel, and none while <see cref="ChatGates.WaitForAll"/> runs.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was cancelled; the turn goes to others.</exception>
    public async Task WaitTurnAsync(long chatId, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        LinkedListNode<TaskCompletionSource> place;
        lock (_lock)
        {
            place = _turns.Join(chatId, turn, Now);
            GiveTurns();
        }

        await using (cancellationToken.UnsafeRegister(_ => Leave(place, cancellationToken), state: null))
        {
            await turn.Task;
        }
    }

    /// <summary>
    /// Takes a turn in the chat at once, by the same limits, where nobody waits for one: for what is worth no waiting in line.
    /// </summary>
    /// <returns>Null: it is taken. Else when it is worth asking again.</returns>
    public TimeSpan? TryTakeTurn(long chatId)
    {
        lock (_lock)
        {
            return _gates.WaitForAll() ?? _turns.TryTake(chatId, Now);
        }
    }

    /// <summary>Something that somebody waited for goes out to the chat just now.</summary>
    public void NoteInteractive(long chatId)
    {
        lock (_lock)
        {
            _turns.Record(chatId, Now);
        }
    }

    public void Dispose() => _timer.Dispose();

    private TimeSpan Now => _time.GetElapsedTime(_start);

    private void Wake()
    {
        lock (_lock)
        {
            GiveTurns();
        }
    }

    private void Leave(LinkedListNode<TaskCompletionSource> place, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            TurnQueue<TaskCompletionSource>.Leave(place);
        }

        place.Value.TrySetCanceled(cancellationToken);
    }

    private void GiveTurns()
    {
        var now = Now;
        var rest = _gates.WaitForAll();
        while (rest is null && _turns.TryNext(now, out var turn))
        {
            turn.TrySetResult();
        }

        _timer.Change(_turns.NextAt() is { } next ? Sleep(rest ?? next - now) : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Whole milliseconds, as timers count: rounded down, it would wake too early and spin.</summary>
    private static TimeSpan Sleep(TimeSpan time)
        => time > LongestSleep ? LongestSleep : TimeSpan.FromMilliseconds(Math.Ceiling(time.TotalMilliseconds));
}
