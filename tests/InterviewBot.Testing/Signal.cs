namespace InterviewBot.Testing;

/// <summary>Wakes those who wait for something to have changed.</summary>
internal sealed class Signal
{
    /// <summary>Long enough for a slow machine: it passes only when a test fails.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Raise()
        => Interlocked.Exchange(ref _next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    /// <summary>Waits until the condition holds; false when it did not in time.</summary>
    public async Task<bool> Until(Func<bool> condition)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var next = Volatile.Read(ref _next).Task;
            if (condition())
            {
                return true;
            }

            var left = Patience - TimeProvider.System.GetElapsedTime(started);
            if (left <= TimeSpan.Zero)
            {
                return false;
            }

            await Task.WhenAny(next, Task.Delay(left, TimeProvider.System));
        }
    }
}
