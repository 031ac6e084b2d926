namespace InterviewBot.Engine.Chat;

/// <summary>Remembers the last so many of something, such as events answered lately; what is older is new again.</summary>
internal sealed class Recent<T>(int capacity)
{
    private readonly Lock _gate = new();
    private readonly HashSet<T> _known = [];
    private readonly Queue<T> _order = [];

    public bool Contains(T item)
    {
        lock (_gate)
        {
            return _known.Contains(item);
        }
    }

    /// <summary>Whether it was not there.</summary>
    public bool Add(T item)
    {
        lock (_gate)
        {
            if (!_known.Add(item))
            {
                return false;
            }

            _order.Enqueue(item);
            if (_order.Count > capacity)
            {
                _known.Remove(_order.Dequeue());
            }

            return true;
        }
    }

    /// <summary>Those that it holds of are new again.</summary>
    public void Forget(Predicate<T> isForgotten)
    {
        lock (_gate)
        {
            var kept = _order.Where(item => !isForgotten(item)).ToList();
            _order.Clear();
            _known.Clear();
            foreach (var item in kept)
            {
                _known.Add(item);
                _order.Enqueue(item);
            }
        }
    }
}
