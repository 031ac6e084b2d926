namespace InterviewBot.Engine.Chat;

/// <summary>
/// Events answered lately, so that one which a platform delivers twice is answered once though it left nothing in the database. It
/// remembers a fixed number; what is older is a repeat without effect at worst.
/// </summary>
internal sealed class RecentEvents(int capacity)
{
    private readonly Lock _gate = new();
    private readonly HashSet<EventId> _known = [];
    private readonly Queue<EventId> _order = [];

    public bool Contains(EventId id)
    {
        lock (_gate)
        {
            return _known.Contains(id);
        }
    }

    public void Add(EventId id)
    {
        lock (_gate)
        {
            if (!_known.Add(id))
            {
                return;
            }

            _order.Enqueue(id);
            if (_order.Count > capacity)
            {
                _known.Remove(_order.Dequeue());
            }
        }
    }
}
