namespace InterviewBot.Testing.Discord.State;

/// <summary>Messages that were made with a nonce in the past few minutes. Used under the world's lock.</summary>
internal sealed class Nonces(TimeProvider clock)
{
    /// <summary>The reference says "the past few minutes"; a bot that relies on more is wrong.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(3);

    private readonly Dictionary<string, Message> _byNonce = new(StringComparer.Ordinal);
    private readonly Queue<(string Nonce, DateTimeOffset At)> _inOrder = [];

    public Message? Find(string nonce)
    {
        Forget();
        return _byNonce.GetValueOrDefault(nonce);
    }

    public void Add(string nonce, Message message)
    {
        Forget();
        _byNonce[nonce] = message;
        _inOrder.Enqueue((nonce, clock.GetUtcNow()));
    }

    private void Forget()
    {
        while (_inOrder.TryPeek(out var oldest) && clock.GetUtcNow() - oldest.At >= Memory)
        {
            _inOrder.Dequeue();
            if (_byNonce.GetValueOrDefault(oldest.Nonce) is { } message && message.Timestamp <= oldest.At)
            {
                _byNonce.Remove(oldest.Nonce);
            }
        }
    }
}
