namespace InterviewBot.Testing.Discord.Gateway;

/// <summary>A connection's stream that breaks after so many bytes, be it in the middle of a frame.</summary>
internal sealed class CuttableStream(Stream inner, Action abort) : Stream
{
    private const long Never = long.MaxValue;

    private long _left = Never;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Lets so many more bytes out, then breaks the connection.</summary>
    public void CutAfter(long bytes) => Interlocked.Exchange(ref _left, bytes);

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var left = Interlocked.Read(ref _left);
        if (left == Never)
        {
            await inner.WriteAsync(buffer, cancellationToken);
            return;
        }

        if (buffer.Length <= left)
        {
            Interlocked.Add(ref _left, -buffer.Length);
            await inner.WriteAsync(buffer, cancellationToken);
            return;
        }

        await inner.WriteAsync(buffer[..(int)left], cancellationToken);
        await inner.FlushAsync(cancellationToken);
        abort();
        throw new IOException("The connection was cut on purpose.");
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        => inner.ReadAsync(buffer, cancellationToken);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => inner.ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override void Flush() => inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

    public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
