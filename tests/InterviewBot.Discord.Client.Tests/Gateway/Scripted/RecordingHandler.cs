using System.Collections.Concurrent;
using System.Text;
using InterviewBot.Discord.Client.Gateway;

namespace InterviewBot.Discord.Client.Tests.Gateway.Scripted;

/// <summary>Keeps which events came; completes them at once unless the test does.</summary>
internal sealed class RecordingHandler(Signal signal) : IDispatchHandler
{
    private readonly ConcurrentQueue<Dispatch> _seen = new();
    private readonly ConcurrentQueue<string> _data = new();

    /// <summary>In the order of their coming.</summary>
    public IReadOnlyList<Dispatch> Seen => [.. _seen];

    public IReadOnlyList<long> Sequences => [.. _seen.Select(dispatch => dispatch.Sequence)];

    public IReadOnlyList<string> Data => [.. _data];

    /// <summary>Set to false when the test completes events by itself.</summary>
    public bool Completes { get; set; } = true;

    /// <summary>What is done with an event; nothing unless a test says otherwise.</summary>
    public Func<Dispatch, CancellationToken, Task> Handling { get; set; } = (_, _) => Task.CompletedTask;

    public Task UntilSeenAsync(params long[] sequences) => signal.UntilAsync(() => Sequences.SequenceEqual(sequences));

    public async ValueTask HandleAsync(Dispatch dispatch, CancellationToken cancellationToken)
    {
        _data.Enqueue(Encoding.UTF8.GetString(dispatch.Data.Span));
        _seen.Enqueue(dispatch);
        signal.Set();
        await Handling(dispatch, cancellationToken);
        if (Completes)
        {
            dispatch.Complete();
        }
    }
}
