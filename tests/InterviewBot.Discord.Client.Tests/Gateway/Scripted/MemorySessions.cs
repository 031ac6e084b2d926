using System.Collections.Concurrent;
using InterviewBot.Discord.Client.Gateway;

namespace InterviewBot.Discord.Client.Tests.Gateway.Scripted;

/// <summary>Keeps sessions as a database would, and every step to them.</summary>
internal sealed class MemorySessions(Signal signal) : ISessionStore
{
    private readonly ConcurrentDictionary<int, GatewaySession> _sessions = new();
    private readonly ConcurrentQueue<string> _steps = new();
    private int _under;

    /// <summary>What stands there now.</summary>
    public IReadOnlyDictionary<int, GatewaySession> Stored => _sessions;

    /// <summary>Saves by their sequence, and "forgotten".</summary>
    public IReadOnlyList<string> Steps => [.. _steps];

    /// <summary>What saving waits for, or throws.</summary>
    public Func<Task> Saving { get; set; } = () => Task.CompletedTask;

    public Task UntilStoredAsync(long sequence, int shard = 0)
        => signal.UntilAsync(() => _sessions.TryGetValue(shard, out var session) && session.Sequence == sequence);

    public Task UntilForgottenAsync() => signal.UntilAsync(() => _sessions.IsEmpty && _steps.LastOrDefault() == "forgotten");

    public void Put(GatewaySession session, int shard = 0) => _sessions[shard] = session;

    public ValueTask<GatewaySession?> LoadAsync(int shard, CancellationToken cancellationToken)
        => ValueTask.FromResult(_sessions.GetValueOrDefault(shard));

    public async ValueTask SaveAsync(int shard, GatewaySession session, CancellationToken cancellationToken)
    {
        Assert.Equal(1, Interlocked.Increment(ref _under));
        try
        {
            var saving = Saving();
            signal.Set();
            await saving;
            _sessions[shard] = session;
            _steps.Enqueue(FormattableString.Invariant($"{session.Sequence}"));
        }
        finally
        {
            Interlocked.Decrement(ref _under);
            signal.Set();
        }
    }

    public ValueTask ForgetAsync(int shard, CancellationToken cancellationToken)
    {
        _sessions.TryRemove(shard, out _);
        _steps.Enqueue("forgotten");
        signal.Set();
        return ValueTask.CompletedTask;
    }
}
