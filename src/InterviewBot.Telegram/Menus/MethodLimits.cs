using InterviewBot.Engine.Adapters;

namespace InterviewBot.Telegram.Menus;

/// <summary>Until when methods may not be called, as the server said by a 429. Used by one at a time.</summary>
internal sealed class MethodLimits(TimeProvider time)
{
    private readonly long _start = time.GetTimestamp();
    private readonly Dictionary<string, TimeSpan> _until = new(StringComparer.Ordinal);

    private TimeSpan Now => time.GetElapsedTime(_start);

    /// <summary>Holds until <see cref="WaitForFirstAsync"/> has let the method go.</summary>
    public void Add(string method, TimeSpan wait) => _until[method] = Now + wait;

    public bool Includes(string method) => _until.ContainsKey(method);

    /// <summary>Waits until the first of them may be called again, and lets go of all that may; at once where there are none.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task WaitForFirstAsync(CancellationToken cancellationToken)
    {
        if (_until.Count == 0)
        {
            return;
        }

        var first = _until.Values.Min();
        if (first > Now)
        {
            await LongDelay.WaitAsync(first - Now, time, cancellationToken);
        }

        // By the time that was waited for, not by the clock: a timer that is a trifle early must not make it wait for ever.
        foreach (var (method, until) in _until.ToList())
        {
            if (until <= first || until <= Now)
            {
                _until.Remove(method);
            }
        }
    }
}
