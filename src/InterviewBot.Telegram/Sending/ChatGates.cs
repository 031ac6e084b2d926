namespace InterviewBot.Telegram.Sending;

/// <summary>
/// Until when chats may not be sent to, as the server said by a 429. Nothing is guessed here: a gate is closed by an answer only, for
/// as long as the answer says.
/// </summary>
internal sealed class ChatGates(TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly long _start = time.GetTimestamp();

    /// <summary>Closed gates. Those that opened since are dropped as they are met in <see cref="_opening"/>.</summary>
    private readonly Dictionary<long, TimeSpan> _closedUntil = [];
    private readonly PriorityQueue<long, TimeSpan> _opening = new();
    private (long ChatId, TimeSpan Until) _latest;
    private TimeSpan _allUntil;

    private TimeSpan Now => time.GetElapsedTime(_start);

    /// <summary>How many are closed, for health and tests.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                DropOpened(Now);
                return _closedUntil.Count;
            }
        }
    }

    /// <summary>The chat answered with a 429. While one runs, a shorter one changes nothing.</summary>
    public void Close(long chatId, TimeSpan wait)
    {
        lock (_lock)
        {
            var now = Now;
            var until = now + wait;
            DropOpened(now);
            if (_closedUntil.TryGetValue(chatId, out var known) && known >= until)
            {
                return;
            }

            _closedUntil[chatId] = until;
            _opening.Enqueue(chatId, until);

            // Two chats at once: the bot as a whole is too quick. It is as long as both are closed; one chat's very long wait is its own.
            if (_latest.ChatId != chatId && _latest.Until > now)
            {
                var both = until < _latest.Until ? until : _latest.Until;
                _allUntil = both > _allUntil ? both : _allUntil;
            }

            _latest = until >= _latest.Until ? (chatId, until) : _latest;
        }
    }

    /// <summary>How long the chat may not be sent to; null when it may.</summary>
    public TimeSpan? WaitFor(long chatId)
    {
        lock (_lock)
        {
            if (_closedUntil.Count == 0)
            {
                return null;
            }

            var now = Now;
            DropOpened(now);
            return _closedUntil.TryGetValue(chatId, out var until) ? until - now : null;
        }
    }

    /// <summary>How long what nobody waits for is to rest, in all chats; null when it need not.</summary>
    public TimeSpan? WaitForAll()
    {
        lock (_lock)
        {
            var wait = _allUntil - Now;
            return wait > TimeSpan.Zero ? wait : null;
        }
    }

    private void DropOpened(TimeSpan now)
    {
        while (_opening.TryPeek(out var chatId, out var until) && until <= now)
        {
            _opening.Dequeue();

            // It may have been closed again, for longer.
            if (_closedUntil.TryGetValue(chatId, out var known) && known <= now)
            {
                _closedUntil.Remove(chatId);
            }
        }
    }
}
