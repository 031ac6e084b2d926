namespace InterviewBot.Testing.Telegram.Faults;

/// <summary>When messages were sent: what limits go by, and what a test asks about.</summary>
public sealed class Pace
{
    private readonly Lock _gate = new();
    private readonly List<(DateTimeOffset At, long ChatId)> _sent = [];

    /// <summary>Messages that were sent, over all chats.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _sent.Count;
            }
        }
    }

    /// <summary>The largest number of messages within any span of this length, in one chat or over all.</summary>
    public int MostWithin(TimeSpan span, long? chatId = null)
    {
        DateTimeOffset[] times;
        lock (_gate)
        {
            times = [.. _sent.Where(sent => chatId is null || sent.ChatId == chatId).Select(sent => sent.At)];
        }

        var most = 0;
        var first = 0;
        for (var last = 0; last < times.Length; last++)
        {
            while (times[last] - times[first] >= span)
            {
                first++;
            }

            most = Math.Max(most, last - first + 1);
        }

        return most;
    }

    internal void Add(DateTimeOffset at, long chatId)
    {
        lock (_gate)
        {
            _sent.Add((at, chatId));
        }
    }

    /// <returns>Null when a message may be sent now, else how many seconds to wait.</returns>
    internal int? Wait(RateLimits limits, DateTimeOffset now, long chatId, bool isGroup)
    {
        lock (_gate)
        {
            var overAll = Recent(now, TimeSpan.FromSeconds(1), chatId: null);
            var inChat = Recent(now, TimeSpan.FromSeconds(limits.ChatBurst), chatId);
            var inMinute = isGroup ? Recent(now, TimeSpan.FromMinutes(1), chatId) : [];
            return inMinute.Count >= limits.GroupPerMinute ? Until(now, inMinute[^limits.GroupPerMinute], TimeSpan.FromMinutes(1))
                : inChat.Count >= limits.ChatBurst ? Until(now, inChat[^limits.ChatBurst], TimeSpan.FromSeconds(limits.ChatBurst))
                : overAll.Count >= limits.PerSecond ? 1
                : null;
        }
    }

    private static int Until(DateTimeOffset now, DateTimeOffset earlier, TimeSpan span)
        => Math.Max(1, (int)Math.Ceiling((earlier + span - now).TotalSeconds));

    /// <summary>In the order of time; the list grows at its end, so only the end is looked at.</summary>
    private List<DateTimeOffset> Recent(DateTimeOffset now, TimeSpan span, long? chatId)
    {
        var recent = new List<DateTimeOffset>();
        for (var i = _sent.Count - 1; i >= 0 && now - _sent[i].At < span; i--)
        {
            if (chatId is null || _sent[i].ChatId == chatId)
            {
                recent.Add(_sent[i].At);
            }
        }

        recent.Reverse();
        return recent;
    }
}
