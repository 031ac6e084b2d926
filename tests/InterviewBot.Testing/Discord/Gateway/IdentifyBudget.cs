namespace InterviewBot.Testing.Discord.Gateway;

/// <summary>How many sessions may still be started: so many a day, and so many within 5 seconds. Used under the world's lock.</summary>
/// <seealso href="https://discord.com/developers/docs/events/gateway#session-start-limit-object"/>
internal sealed class IdentifyBudget(LoopbackOptions options)
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    private readonly Dictionary<int, Queue<DateTimeOffset>> _recent = [];
    private DateTimeOffset _dayBegan = options.Clock.GetUtcNow();

    public int Used { get; private set; }

    public int Remaining
    {
        get
        {
            Renew();
            return Math.Max(0, options.SessionStartLimit - Used);
        }
    }

    public TimeSpan ResetAfter
    {
        get
        {
            Renew();
            return _dayBegan + Day - options.Clock.GetUtcNow();
        }
    }

    /// <summary>Counts one; false: more than a day has, which costs the bot its token.</summary>
    public bool Take()
    {
        Renew();
        return ++Used <= options.SessionStartLimit;
    }

    /// <summary>False: shards of this key start too fast one after the other.</summary>
    public bool IsPaced(int shard)
    {
        var now = options.GatewayClock.GetUtcNow();
        var key = shard % options.MaxConcurrency;
        if (!_recent.TryGetValue(key, out var recent))
        {
            _recent[key] = recent = [];
        }

        while (recent.TryPeek(out var oldest) && now - oldest >= options.IdentifyWindow)
        {
            recent.Dequeue();
        }

        if (recent.Count > 0)
        {
            return false;
        }

        recent.Enqueue(now);
        return true;
    }

    private void Renew()
    {
        if (options.Clock.GetUtcNow() - _dayBegan >= Day)
        {
            _dayBegan = options.Clock.GetUtcNow();
            Used = 0;
        }
    }
}
