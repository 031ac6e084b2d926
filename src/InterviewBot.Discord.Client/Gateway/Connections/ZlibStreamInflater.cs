using System.IO.Compression;

namespace InterviewBot.Discord.Client.Gateway.Connections;

/// <summary>
/// Takes apart what a connection compresses over all its messages: one context for the connection, and a message ends where the sender
/// flushed, which leaves <c>00 00 FF FF</c>.
/// </summary>
/// <seealso href="https://discord.com/developers/docs/events/gateway#zlib-stream"/>
internal sealed class ZlibStreamInflater : IDisposable
{
    /// <summary>As the last four bytes, read as one big-endian number.</summary>
    private const uint FlushSuffix = 0x0000FFFF;

    private const int LeastRoom = 4096;

    private readonly Feed _feed = new();
    private readonly ZLibStream _inflating;
    private readonly GrowingBuffer _message = new();
    private uint _lastFour;
    private bool _isComplete;

    public ZlibStreamInflater() => _inflating = new ZLibStream(_feed, CompressionMode.Decompress);

    /// <summary>The message, once <see cref="Append"/> said that it is complete and until that is called again.</summary>
    public ReadOnlyMemory<byte> Message => _message.Written;

    /// <param name="piece">The next bytes of the connection, used up when this returns.</param>
    /// <param name="endsMessage">Only there a flush is looked for: within a message its bytes may stand by chance.</param>
    /// <returns>Whether a message is complete.</returns>
    /// <exception cref="InvalidDataException">This is not what zlib makes.</exception>
    public bool Append(ReadOnlyMemory<byte> piece, bool endsMessage)
    {
        if (_isComplete)
        {
            _message.Clear();
        }

        foreach (var last in piece.Span[Math.Max(0, piece.Length - sizeof(uint))..])
        {
            _lastFour = (_lastFour << 8) | last;
        }

        _feed.Next = piece;
        int count;
        while ((count = _inflating.Read(_message.Room(LeastRoom))) > 0)
        {
            _message.Advance(count);
        }

        return _isComplete = endsMessage && _lastFour == FlushSuffix;
    }

    public void Dispose()
    {
        _inflating.Dispose();
        _message.Dispose();
    }

    /// <summary>Gives what was put into it, then nothing, which for a stream is its end but for the inflater only means: later.</summary>
    private sealed class Feed : Stream
    {
        public ReadOnlyMemory<byte> Next { get; set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(Span<byte> buffer)
        {
            var count = Math.Min(buffer.Length, Next.Length);
            Next.Span[..count].CopyTo(buffer);
            Next = Next[count..];
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
