using System.Diagnostics.CodeAnalysis;

namespace InterviewBot.Telegram.Sending;

/// <summary>What was learnt of chats lately.</summary>
/// <param name="lifetime">How long it holds.</param>
/// <param name="capacity">Of how many chats; the oldest goes first.</param>
/// <param name="time">Its clock.</param>
internal sealed class ExpiringCache<T>(TimeSpan lifetime, int capacity, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<long, LinkedListNode<Entry>> _byChat = [];

    /// <summary>Oldest first.</summary>
    private readonly LinkedList<Entry> _byAge = [];

    public int Count
    {
        get
        {
            lock (_lock)
            {
                DropExpired();
                return _byChat.Count;
            }
        }
    }

    public bool TryGet(long chatId, [MaybeNullWhen(false)] out T value)
    {
        lock (_lock)
        {
            DropExpired();
            var found = _byChat.TryGetValue(chatId, out var node);
            value = found ? node!.Value.Value : default;
            return found;
        }
    }

    public void Set(long chatId, T value)
    {
        lock (_lock)
        {
            DropExpired();
            if (_byChat.TryGetValue(chatId, out var known))
            {
                Drop(known);
            }
            else if (_byChat.Count == capacity)
            {
                Drop(_byAge.First!);
            }

            _byChat.Add(chatId, _byAge.AddLast(new Entry(chatId, value, time.GetTimestamp())));
        }
    }

    private void DropExpired()
    {
        while (_byAge.First is { } oldest && time.GetElapsedTime(oldest.Value.Since) >= lifetime)
        {
            Drop(oldest);
        }
    }

    private void Drop(LinkedListNode<Entry> node)
    {
        _byChat.Remove(node.Value.ChatId);
        _byAge.Remove(node);
    }

    private sealed record Entry(long ChatId, T Value, long Since);
}
