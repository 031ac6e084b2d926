using System.IO.Compression;

namespace InterviewBot.Testing.Discord.Gateway;

/// <summary>Transport compression: one context for a connection; every message ends with <c>00 00 FF FF</c>.</summary>
/// <seealso href="https://discord.com/developers/docs/events/gateway#zlibstream"/>
internal sealed class ZlibStream : IDisposable
{
    private readonly MemoryStream _out = new();
    private readonly ZLibStream _deflate;

    public ZlibStream() => _deflate = new ZLibStream(_out, CompressionLevel.Fastest, leaveOpen: true);

    public byte[] Compress(ReadOnlySpan<byte> message)
    {
        _deflate.Write(message);
        _deflate.Flush();
        var compressed = _out.ToArray();
        _out.SetLength(0);
        return compressed;
    }

    public void Dispose()
    {
        _deflate.Dispose();
        _out.Dispose();
    }
}
