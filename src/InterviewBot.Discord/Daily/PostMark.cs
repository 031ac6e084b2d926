using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using InterviewBot.Discord.Client.Model;

namespace InterviewBot.Discord.Daily;

/// <summary>
/// What a message of the bot's own is known by in a channel's history, which tells no nonces: the number of its first component, which
/// Discord keeps as it was given.
/// </summary>
/// <seealso href="https://discord.com/developers/docs/components/reference#anatomy-of-a-component"/>
internal static class PostMark
{
    /// <summary>Beyond the numbers that Discord gives by itself, which go from 1 to 40.</summary>
    private const int Beyond = 1 << 30;

    /// <param name="name">The message's own, the same at every try.</param>
    /// <returns>From 2^30 to 2^31 - 1: two posts of a channel share one once in a thousand million.</returns>
    public static int Of(string name)
        => (int)(BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name))) & (Beyond - 1)) | Beyond;

    /// <summary>The same message with the mark on it.</summary>
    public static MessageBody Put(MessageBody body, int mark)
        => body.Components is [var first, ..] all ? body with { Components = [first with { Id = mark }, .. all.Skip(1)] } : body;

    /// <summary>Null: the message bears none.</summary>
    public static int? Read(Message message)
        => message is { Author.Bot: true, InteractionMetadata: null, Components: [{ Id: >= Beyond and var mark }, ..] } ? mark : null;
}
