using InterviewBot.Engine.Chat;

namespace InterviewBot.Telegram.Updates.Webhooks;

/// <summary>Counts the deliveries of an update that failed. It remembers a fixed number of updates.</summary>
internal sealed class FailedDeliveries(int capacity)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<EventId, int> _counts = [];
    private readonly Queue<EventId> _order = [];

    /// <summary>Counts one more.</summary>
    /// <returns>How many there were by now.</returns>
    public int Add(EventId update)
    {
        lock (_gate)
        {
            if (_counts.TryGetValue(update, out var count))
            {
                return _counts[update] = count + 1;
            }

            _order.Enqueue(update);
            if (_order.Count > capacity)
            {
                _counts.Remove(_order.Dequeue());
            }

            return _counts[update] = 1;
        }
    }
}
