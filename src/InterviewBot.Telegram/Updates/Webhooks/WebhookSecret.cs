using System.Security.Cryptography;
using System.Text;

namespace InterviewBot.Telegram.Updates.Webhooks;

/// <summary>What Telegram proves itself with. Comparing takes the same time whatever is given, and tells not even its length.</summary>
internal sealed class WebhookSecret(string secret)
{
    private readonly byte[] _hash = Hash(secret);

    public bool IsProvenBy(string? given) => given is not null && CryptographicOperations.FixedTimeEquals(Hash(given), _hash);

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
