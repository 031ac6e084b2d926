using System.Collections.Concurrent;

namespace InterviewBot.Discord.Client.Tests.Rest;

/// <summary>Runs what follows an await when the test says so and on its thread, so that a script runs the same way every time.</summary>
internal sealed class TurnByTurn : SynchronizationContext
{
    private readonly ConcurrentQueue<(SendOrPostCallback Go, object? With)> _posted = new();

    public override void Post(SendOrPostCallback d, object? state) => _posted.Enqueue((d, state));

    public override void Send(SendOrPostCallback d, object? state) => throw new NotSupportedException("Nobody waits for another here.");

    /// <summary>Starts something of which all that follows runs in <see cref="Settle"/>.</summary>
    public T Start<T>(Func<T> start)
    {
        var before = Current;
        SetSynchronizationContext(this);
        try
        {
            return start();
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    /// <summary>Lets everything go on that can without time passing.</summary>
    public void Settle() => Start(() =>
    {
        while (_posted.TryDequeue(out var next))
        {
            next.Go(next.With);
        }

        return true;
    });
}
