using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace InterviewBot.Discord.Sending;

/// <summary>Tells one message to be sent from all others, so that a repeat within a few minutes brings no second one.</summary>
/// <seealso href="https://discord.com/developers/docs/resources/message#create-message"/>
internal static class Nonce
{
    /// <summary>Discord takes 25 characters; the rest tells the part.</summary>
    private const int DigestLength = 22;

    /// <param name="cause">What it is sent for: the same for a repeat, another for all else.</param>
    /// <param name="part">Of several messages, from 0 to 999.</param>
    public static string Of(string cause, int part)
        => string.Create(
            CultureInfo.InvariantCulture,
            $"{Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(cause)))[..DigestLength]}{part}");
}
