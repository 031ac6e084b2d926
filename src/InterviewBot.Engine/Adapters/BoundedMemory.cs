using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace InterviewBot.Engine.Adapters;

/// <summary>What was learnt of so many things; of more, what was learnt first is forgotten.</summary>
/// <param name="capacity">How many.</param>
public sealed class BoundedMemory<TKey, TValue>(int capacity)
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> _known = [];

    /// <summary>Oldest first.</summary>
    private readonly LinkedList<(TKey Key, TValue Value)> _order = [];

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_gate)
        {
            var found = _known.TryGetValue(key, out var node);
            value = found ? node!.Value.Value : default;
            return found;
        }
    }

    /// <summary>All that is known now, what was learnt first coming first.</summary>
    public ImmutableArray<KeyValuePair<TKey, TValue>> All()
    {
        lock (_gate)
        {
            return [.. _order.Select(known => KeyValuePair.Create(known.Key, known.Value))];
        }
    }

    public void Remember(TKey key, TValue value)
    {
        lock (_gate)
        {
            if (_known.Remove(key, out var former))
            {
                _order.Remove(former);
            }
            else if (_known.Count == capacity)
            {
                _known.Remove(_order.First!.Value.Key);
                _order.RemoveFirst();
            }

            _known.Add(key, _order.AddLast((key, value)));
        }
    }

    public void Forget(TKey key)
    {
        lock (_gate)
        {
            if (_known.Remove(key, out var node))
            {
                _order.Remove(node);
            }
        }
    }
}
