using System.Buffers;
using System.Runtime.CompilerServices;

namespace InterviewBot.Discord.Client.Gateway.Connections;

/// <summary>Reads whole messages from a connection, without taking memory for each.</summary>
internal sealed class MessageReader(IGatewayConnection connection) : IDisposable
{
    private readonly byte[] _piece = ArrayPool<byte>.Shared.Rent(16 * 1024);
    private readonly ZlibStreamInflater _inflater = new();
    private volatile bool _isDrained;

    /// <summary>Whether all that has come is read, and more is waited for.</summary>
    public bool IsDrained => _isDrained;

    /// <exception cref="InvalidDataException">It cannot be taken apart.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<ReceivedMessage> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var frame = await ReceiveAsync(cancellationToken);
            if (frame.IsClosed)
            {
                return new ReceivedMessage(default, IsClosed: true, frame.CloseCode);
            }

            if (_inflater.Append(_piece.AsMemory(0, frame.Count), frame.EndsMessage))
            {
                return new ReceivedMessage(_inflater.Message, IsClosed: false, CloseCode: null);
            }
        }
    }

    public void Dispose()
    {
        _inflater.Dispose();
        ArrayPool<byte>.Shared.Return(_piece);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<GatewayFrame> ReceiveAsync(CancellationToken cancellationToken)
    {
        var receiving = connection.ReceiveAsync(_piece, cancellationToken);
        if (receiving.IsCompleted)
        {
            return await receiving;
        }

        _isDrained = true;
        var frame = await receiving;
        _isDrained = false;
        return frame;
    }
}

/// <summary>A message, or the end of the connection.</summary>
/// <param name="Text">JSON in UTF-8, until the next one is read.</param>
/// <param name="IsClosed">Whether the connection is over.</param>
/// <param name="CloseCode">Null when it broke off without one.</param>
internal readonly record struct ReceivedMessage(ReadOnlyMemory<byte> Text, bool IsClosed, int? CloseCode);
