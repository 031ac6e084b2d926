using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace InterviewBot.Discord.Client.Gateway;

/// <summary>One event.</summary>
/// <seealso href="https://discord.com/developers/docs/events/gateway#dispatch-events"/>
public sealed class Dispatch
{
    private readonly Action<Dispatch>? _completed;
    private ReadOnlyMemory<byte> _data;
    private bool _isExpired;
    private int _isCompleted;

    /// <param name="shard">The id of the shard that received it.</param>
    /// <param name="sequence">Its <c>s</c>.</param>
    /// <param name="name">Its <c>t</c>.</param>
    /// <param name="data">Its <c>d</c>, in UTF-8.</param>
    /// <param name="completed">Told when it is completed, once.</param>
    public Dispatch(int shard, long sequence, string name, ReadOnlyMemory<byte> data, Action<Dispatch>? completed = null)
    {
        Shard = shard;
        Sequence = sequence;
        Name = name;
        _data = data;
        _completed = completed;
    }

    /// <summary>The id of the shard that received it, from 0.</summary>
    public int Shard { get; }

    /// <summary>Its place in its shard's session.</summary>
    public long Sequence { get; }

    /// <summary>Such as <c>MESSAGE_CREATE</c>.</summary>
    public string Name { get; }

    /// <summary>JSON in UTF-8, in a buffer that is used again when the handler's task completes.</summary>
    /// <exception cref="InvalidOperationException">The handler's task has completed.</exception>
    public ReadOnlyMemory<byte> Data => _isExpired
        ? throw new InvalidOperationException("The data of an event can be read until its handler's task completes.")
        : _data;

    internal bool IsCompleted => Volatile.Read(ref _isCompleted) != 0;

    /// <summary>Makes an object of the data.</summary>
    /// <exception cref="JsonException">The data is not such an object.</exception>
    /// <exception cref="InvalidOperationException">The handler's task has completed.</exception>
    public T? Read<T>(JsonTypeInfo<T> type) => JsonSerializer.Deserialize(Data.Span, type);

    /// <summary>
    /// Says that the effects are committed, so that the event need not come again after a restart. From any thread, in any order, at any
    /// time; more than once is as once.
    /// </summary>
    public void Complete()
    {
        if (Interlocked.Exchange(ref _isCompleted, 1) == 0)
        {
            _completed?.Invoke(this);
        }
    }

    /// <summary>Nobody will complete it in this run.</summary>
    internal bool IsAbandoned { get; set; }

    /// <summary>Lets go of the data.</summary>
    internal void Expire()
    {
        _isExpired = true;
        _data = default;
    }
}
