using System.Security.Cryptography;
using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Requests;

namespace InterviewBot.Telegram.Answering;

/// <summary>
/// What messages were last edited to, so that an edit which would change nothing is not sent: Telegram refuses it. A number of messages is
/// remembered, by a hash of their content; one that is forgotten costs a refusal that does no harm.
/// </summary>
/// <param name="capacity">How many messages.</param>
internal sealed class EditedMessages(int capacity)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, ulong?> _hashes = [];
    private readonly Queue<string> _order = [];

    /// <summary>Whether the message shows just that already.</summary>
    public bool Shows(string message, ulong hash)
    {
        lock (_gate)
        {
            return _hashes.TryGetValue(message, out var known) && known == hash;
        }
    }

    public void Remember(string message, ulong hash)
    {
        lock (_gate)
        {
            if (!_hashes.ContainsKey(message))
            {
                _order.Enqueue(message);
                if (_order.Count > capacity)
                {
                    _hashes.Remove(_order.Dequeue());
                }
            }

            _hashes[message] = hash;
        }
    }

    /// <summary>What the message shows is not known any more.</summary>
    public void Forget(string message)
    {
        lock (_gate)
        {
            if (_hashes.ContainsKey(message))
            {
                _hashes[message] = null;
            }
        }
    }

    /// <summary>Of all that the request says.</summary>
    public static ulong HashOf<T>(RequestBase<T> edit)
    {
        var hash = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(edit, edit.GetType(), JsonBotAPI.Options));
        return BitConverter.ToUInt64(hash);
    }
}
