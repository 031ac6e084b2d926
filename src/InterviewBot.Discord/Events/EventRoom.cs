namespace InterviewBot.Discord.Events;

/// <summary>Bounds how many events are under way at once; each waits for the disk or for Discord most of its time.</summary>
internal sealed class EventRoom : IDisposable
{
    /// <summary>More than a crowd asks at once: whoever waits outside is not told to wait when their three seconds are nearly over.</summary>
    private const int Most = 2048;

    private readonly SemaphoreSlim _places = new(Most);

    /// <exception cref="OperationCanceledException">It was cancelled before there was room.</exception>
    public Task EnterAsync(CancellationToken cancellationToken) => _places.WaitAsync(cancellationToken);

    public void Leave() => _places.Release();

    public void Dispose() => _places.Dispose();
}
