using System.Collections.Concurrent;
using InterviewBot.Telegram.Updates;
using Telegram.Bot.Types;

namespace InterviewBot.Telegram.Tests.Updates;

/// <summary>Handles updates as the test says, and keeps which came.</summary>
internal sealed class RecordingHandler(Signal signal) : IUpdateHandler
{
    private readonly ConcurrentQueue<int> _started = new();
    private readonly ConcurrentQueue<int> _done = new();

    /// <summary>Every attempt, in order.</summary>
    public IReadOnlyList<int> Started => [.. _started];

    public IReadOnlyList<int> Done => [.. _done];

    /// <summary>What is done with an update; nothing, at once, unless a test says otherwise.</summary>
    public Func<int, CancellationToken, Task> Handling { get; set; } = (_, _) => Task.CompletedTask;

    public async Task HandleAsync(Update update, CancellationToken cancellationToken)
    {
        _started.Enqueue(update.Id);
        signal.Set();
        await Handling(update.Id, cancellationToken);
        _done.Enqueue(update.Id);
        signal.Set();
    }
}

/// <summary>Holds updates back until the test lets them go.</summary>
internal sealed class Gates
{
    private readonly ConcurrentDictionary<int, TaskCompletionSource> _gates = new();

    /// <summary>Waits for the gate; those that cancellation reaches are cancelled.</summary>
    public Task WaitAsync(int id, CancellationToken cancellationToken) => GateOf(id).Task.WaitAsync(cancellationToken);

    public void Open(int id) => GateOf(id).TrySetResult();

    private TaskCompletionSource GateOf(int id)
        => _gates.GetOrAdd(id, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
