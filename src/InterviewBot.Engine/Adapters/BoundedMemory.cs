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
            var node = Take(key) ?? (_known.Count == capacity ? Take(_order.First!.Value.Key)! : new((key, value)));
            node.Value = (key, value);
            _order.AddLast(node);
            _known.Add(key, node);
        }
    }

    public void Forget(TKey key)
    {
        lock (_gate)
        {
            Take(key);
        }
    }

    /// <summary>
    /// Takes it out; null where it is not known. Nodes are used again: new ones, hanging on old ones that nobody knows any more, would be
    /// kept by the garbage collector until it looks through the whole heap.
    /// </summary>
    private LinkedListNode<(TKey Key, TValue Value)>? Take(TKey key)
    {
        if (_known.Remove(key, out var node))
        {
            _order.Remove(node);
        }

        return node;
    }
}
