using System.Buffers;

namespace InterviewBot.Discord.Client.Gateway.Connections;

/// <summary>Room for one message after the other, borrowed; what a large one needed is given back after it.</summary>
internal sealed class GrowingBuffer : IDisposable
{
    private const int Ordinary = 16 * 1024;
    private const int LargestKept = 256 * 1024;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(Ordinary);
    private int _count;

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _count);

    /// <summary>At least so many bytes to write to; <see cref="Advance"/> says how many were.</summary>
    public Span<byte> Room(int least)
    {
        if (_bytes.Length - _count < least)
        {
            Replace(Math.Max(_bytes.Length * 2, _count + least));
        }

        return _bytes.AsSpan(_count);
    }

    public void Advance(int count) => _count += count;

    public void Clear()
    {
        _count = 0;
        if (_bytes.Length > LargestKept)
        {
            Replace(Ordinary);
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        _count = 0;
    }

    private void Replace(int size)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(size);
        Written.CopyTo(bytes);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = bytes;
    }
}
