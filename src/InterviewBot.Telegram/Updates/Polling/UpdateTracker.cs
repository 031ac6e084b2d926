namespace InterviewBot.Telegram.Updates.Polling;

/// <summary>
/// Which updates are under way and which are done but not confirmed yet, so that none is started twice and none is confirmed before it
/// and all before it are done. Asking with an offset confirms all below it.
/// </summary>
internal sealed class UpdateTracker
{
    private readonly SortedDictionary<int, TrackedUpdate> _unconfirmed = [];
    private int? _confirmedTo;

    /// <summary>What to ask with; null when nothing is known of the queue.</summary>
    public int? Offset => FirstUnfinished()?.Id ?? (_unconfirmed.Count > 0 ? _unconfirmed.Keys.Last() + 1 : _confirmedTo);

    /// <summary>Started and not confirmed.</summary>
    public int Unconfirmed => _unconfirmed.Count;

    /// <summary>Started and not finished.</summary>
    public int InFlight { get; private set; }

    /// <summary>Finished, with all before them: what the next request confirms.</summary>
    public int Confirmable => _unconfirmed.Values.TakeWhile(update => update.IsFinished).Count();

    /// <summary>Takes what the server gave; the request that it answers confirmed all below its offset.</summary>
    /// <param name="asked">That offset.</param>
    /// <param name="ids">In the server's order.</param>
    /// <returns>Those that are new, to be started in this order.</returns>
    public IReadOnlyList<TrackedUpdate> Take(int? asked, IEnumerable<int> ids)
    {
        Confirm(asked);
        var started = new List<TrackedUpdate>();
        foreach (var id in ids)
        {
            if (id < _confirmedTo)
            {
                // The server never goes back behind an offset: it counts anew, and what it knew before has expired.
                StartOver();
            }

            var update = new TrackedUpdate(id);
            if (_unconfirmed.TryAdd(id, update))
            {
                InFlight++;
                started.Add(update);
            }
        }

        return started;
    }

    /// <summary>Notes that the update may be confirmed.</summary>
    public void Finish(TrackedUpdate update)
    {
        if (!update.IsFinished && _unconfirmed.TryGetValue(update.Id, out var known) && ReferenceEquals(known, update))
        {
            InFlight--;
        }

        update.IsFinished = true;
    }

    /// <summary>Nothing was given for so long that the server may count anew: the next request asks for whatever there is.</summary>
    public void Forget()
    {
        if (_unconfirmed.Count == 0)
        {
            _confirmedTo = null;
        }
    }

    private TrackedUpdate? FirstUnfinished()
        => InFlight == 0 ? null : _unconfirmed.Values.First(update => !update.IsFinished);

    private void Confirm(int? offset)
    {
        _confirmedTo = offset;
        while (_unconfirmed.Count > 0 && _unconfirmed.Keys.First() is var first && first < offset)
        {
            _unconfirmed.Remove(first);
        }
    }

    private void StartOver()
    {
        _unconfirmed.Clear();
        _confirmedTo = null;
        InFlight = 0;
    }
}

/// <summary>One delivery of an update. A later one may have its number when ids start anew.</summary>
internal sealed class TrackedUpdate(int id)
{
    public int Id => id;

    public bool IsFinished { get; internal set; }
}
