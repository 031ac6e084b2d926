namespace InterviewBot.Engine.Adapters;

/// <summary>Waits that a platform asks for: it may ask for longer than a timer runs (about 49 days).</summary>
public static class LongDelay
{
    private static readonly TimeSpan LongestStep = TimeSpan.FromDays(1);

    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task WaitAsync(TimeSpan wait, TimeProvider time, CancellationToken cancellationToken)
    {
        for (; wait > LongestStep; wait -= LongestStep)
        {
            await Task.Delay(LongestStep, time, cancellationToken);
        }

        await Task.Delay(wait, time, cancellationToken);
    }
}
