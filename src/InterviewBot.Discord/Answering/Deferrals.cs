using System.Collections.Concurrent;

namespace InterviewBot.Discord.Answering;

/// <summary>
/// Tells Discord that an answer takes longer, before its three seconds are over. One clock for all: nearly every answer is given long before,
/// and then nothing is left to do.
/// </summary>
internal sealed class Deferrals(TimeProvider time)
{
    /// <summary>Half of what Discord waits: the way to it and back takes time too.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(0.25);

    private readonly ConcurrentQueue<(long Since, InteractionAnswer Answer)> _waiting = new();

    /// <summary>From now on counts how long the answer takes.</summary>
    public void Watch(InteractionAnswer answer) => _waiting.Enqueue((time.GetTimestamp(), answer));

    /// <summary>Runs until cancelled.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            while (_waiting.TryPeek(out var first) && time.GetElapsedTime(first.Since) >= Patience && _waiting.TryDequeue(out first))
            {
                first.Answer.Defer(cancellationToken);
            }
        }
    }
}
