using System.Text.Json.Nodes;
using InterviewBot.Testing.Telegram.Http;

namespace InterviewBot.Testing.Telegram.Updates;

/// <param name="Id">As the bot confirms it.</param>
/// <param name="Lane">Updates with the same lane are delivered in order: the chat.</param>
/// <param name="Json">The Update object.</param>
internal sealed record PendingUpdate(int Id, long Lane, string Json);

/// <summary>Updates that the bot has not confirmed. Used under the world's lock.</summary>
internal sealed class UpdateQueue(int firstId, Signal changed)
{
    /// <summary>Types that come only when they are asked for by name.</summary>
    private static readonly HashSet<string> OnRequest = ["chat_member", "message_reaction", "message_reaction_count"];

    private readonly SortedDictionary<int, PendingUpdate> _pending = [];
    private HashSet<string>? _allowed;
    private LongPoll? _poll;

    public int NextId { get; private set; } = firstId;

    public int Count => _pending.Count;

    /// <summary>A <c>getUpdates</c> is held open, until something comes or its time is over.</summary>
    public bool IsPolled => _poll is { IsHeld: true };

    public IEnumerable<PendingUpdate> Pending => _pending.Values;

    public IReadOnlyCollection<string>? Allowed => _allowed;

    /// <summary>Where updates go while a webhook is set.</summary>
    public Action<PendingUpdate>? Webhook { get; set; }

    public void Push(string kind, JsonObject content, long lane)
    {
        if (_allowed is null ? OnRequest.Contains(kind) : !_allowed.Contains(kind))
        {
            return;
        }

        PushRaw(id => new JsonObject { ["update_id"] = id, [kind] = content }.ToJsonString(), lane);
    }

    public void PushRaw(Func<int, string> json, long lane)
    {
        var update = new PendingUpdate(NextId, lane, json(NextId));
        NextId++;
        _pending.Add(update.Id, update);
        if (Webhook is { } webhook)
        {
            webhook(update);
        }
        else if (_poll is { } poll)
        {
            Answer(poll);
        }
    }

    public void RestartIds(int next) => NextId = next;

    /// <summary>The list stays in force until another one is given; an empty one stands for the default.</summary>
    public void Allow(JsonArray? kinds)
    {
        if (kinds is not null)
        {
            string[] names = [.. kinds.Select(kind => kind?.ToString() ?? "")];
            _allowed = names.Length == 0 ? null : [.. names];
        }
    }

    public void Forget() => _pending.Clear();

    public void Confirm(int id)
    {
        _pending.Remove(id);
        changed.Raise();
    }

    /// <summary>Begins a <c>getUpdates</c>; ends one that another instance waits with.</summary>
    public LongPoll Begin(long offset, int limit, bool mayWait)
    {
        EndPoll("terminated by other getUpdates request; make sure that only one bot instance is running");
        ConfirmBefore(offset);
        var poll = new LongPoll(limit);
        if (_pending.Count > 0 || !mayWait)
        {
            poll.Answer.SetResult(Batch(limit));
        }
        else
        {
            _poll = poll;
        }

        return poll;
    }

    /// <summary>From now on the poll ends when its time is over.</summary>
    public void Hold(LongPoll poll)
    {
        poll.IsHeld = true;
        changed.Raise();
    }

    /// <summary>Ends a poll whose time is over.</summary>
    public void End(LongPoll poll)
    {
        if (_poll == poll)
        {
            Answer(poll);
        }
    }

    public void EndPoll(string reason)
    {
        _poll?.Answer.TrySetResult(ApiAnswer.Refused(409, $"Conflict: {reason}"));
        _poll = null;
    }

    private void Answer(LongPoll poll)
    {
        _poll = null;
        poll.Answer.TrySetResult(Batch(poll.Limit));
    }

    private ApiAnswer Batch(int limit)
        => ApiAnswer.Ok($"[{string.Join(',', _pending.Values.Take(limit).Select(update => update.Json))}]");

    private void ConfirmBefore(long offset)
    {
        // An offset far ahead is from before the ids restarted: the server goes on from what it has.
        if (offset > NextId + 10L)
        {
            return;
        }

        var first = offset >= 0 ? offset : _pending.Keys.SkipLast((int)-offset).DefaultIfEmpty(0).Last() + 1L;
        int[] confirmed = [.. _pending.Keys.TakeWhile(id => id < first)];
        foreach (var id in confirmed)
        {
            _pending.Remove(id);
        }

        if (confirmed.Length > 0)
        {
            changed.Raise();
        }
    }
}

/// <summary>A <c>getUpdates</c> that waits for something to come.</summary>
internal sealed class LongPoll(int limit)
{
    public int Limit => limit;

    /// <summary>It waits, and its time runs.</summary>
    public bool IsHeld { get; set; }

    public TaskCompletionSource<ApiAnswer> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
