namespace InterviewBot.Discord.Client.Gateway.Identifying;

/// <summary>Shards whose ids leave the same rest when divided by <c>max_concurrency</c>.</summary>
internal sealed class IdentifyLane(TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private long? _lastIdentify;

    public async Task EnterAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_lastIdentify is { } last && IdentifyQueue.Pause - time.GetElapsedTime(last) is var rest && rest > TimeSpan.Zero)
            {
                await Task.Delay(rest, time, cancellationToken);
            }
        }
        catch
        {
            _turn.Release();
            throw;
        }
    }

    public void Leave() => _turn.Release();

    public void LeaveIdentified()
    {
        _lastIdentify = time.GetTimestamp();
        _turn.Release();
    }

    public void Dispose() => _turn.Dispose();
}
