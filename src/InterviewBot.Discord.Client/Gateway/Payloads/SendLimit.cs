namespace InterviewBot.Discord.Client.Gateway.Payloads;

/// <summary>How much a connection may say: 120 payloads in any 60 seconds, or it is closed (4008).</summary>
/// <param name="time">Measures the 60 seconds.</param>
/// <seealso href="https://discord.com/developers/docs/events/gateway#rate-limiting"/>
internal sealed class SendLimit(TimeProvider time)
{
    public const int Payloads = 120;

    public static readonly TimeSpan Span = TimeSpan.FromSeconds(60);

    /// <summary>Kept free for the heartbeats that are due by themselves; at Discord's 41 seconds they are two in the span.</summary>
    public const int Reserve = 10;

    private readonly Queue<long> _sent = new();

    /// <summary>Notes one that must be sent, also into the reserve.</summary>
    public void Take()
    {
        Forget();
        _sent.Enqueue(time.GetTimestamp());
    }

    /// <summary>Notes one that can be left out, if the reserve stays free.</summary>
    /// <returns>False: it is to be left out.</returns>
    public bool TryTake()
    {
        Forget();
        if (_sent.Count >= Payloads - Reserve)
        {
            return false;
        }

        Take();
        return true;
    }

    private void Forget()
    {
        while (_sent.TryPeek(out var first) && time.GetElapsedTime(first) >= Span)
        {
            _sent.Dequeue();
        }
    }
}
