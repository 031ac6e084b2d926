using System.Net.WebSockets;
using System.Threading.Channels;

namespace InterviewBot.Testing.Discord.Gateway;

/// <summary>One web socket: sends in order what it is given, and hands over what comes.</summary>
internal sealed class GatewayConnection : IDisposable
{
    public const int MaxPayload = 4096;

    /// <summary>How long a client has to answer a close frame.</summary>
    private static readonly TimeSpan CloseWait = TimeSpan.FromSeconds(1);

    private readonly Channel<byte[]> _queue = System.Threading.Channels.Channel.CreateUnbounded<byte[]>(new() { SingleReader = true });
    private readonly TaskCompletionSource _received = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly WebSocket _socket;
    private readonly CuttableStream? _stream;
    private readonly ZlibStream? _zlib;
    private readonly Action _abort;
    private readonly Action _drained;
    private int _pending;

    /// <param name="socket">Just opened.</param>
    /// <param name="stream">What it writes to; null: it cannot be cut amid a message.</param>
    /// <param name="isCompressed">The client asked for zlib-stream.</param>
    /// <param name="isResumeAddress">It came by <c>resume_gateway_url</c>.</param>
    /// <param name="abort">Breaks it.</param>
    /// <param name="drained">Told when all that was to be sent is out.</param>
    public GatewayConnection(
        WebSocket socket, CuttableStream? stream, bool isCompressed, bool isResumeAddress, Action abort, Action drained)
    {
        _socket = socket;
        _stream = stream;
        _abort = abort;
        _drained = drained;
        _zlib = isCompressed ? new ZlibStream() : null;
        IsResumeAddress = isResumeAddress;
    }

    /// <summary>It came by <c>resume_gateway_url</c>.</summary>
    public bool IsResumeAddress { get; }

    /// <summary>Null before IDENTIFY or RESUME.</summary>
    public GatewaySession? Session { get; set; }

    public Pulse? Pulse { get; set; }

    /// <summary>What the server closed it with.</summary>
    public int? ServerCode { get; private set; }

    public bool IsDrained => Volatile.Read(ref _pending) == 0;

    public TimeSpan Delay { get; set; }

    /// <summary>A message comes in two pieces.</summary>
    public bool SplitsMessages { get; set; }

    public void Send(byte[] payload)
    {
        Interlocked.Increment(ref _pending);
        if (!_queue.Writer.TryWrite(payload))
        {
            Interlocked.Decrement(ref _pending);
        }
    }

    /// <summary>Closes it when all that was sent before is out.</summary>
    public void Close(int code)
    {
        ServerCode ??= code;
        _queue.Writer.TryComplete();
    }

    /// <summary>Breaks it at once.</summary>
    public void Cut()
    {
        _queue.Writer.TryComplete();
        _abort();
    }

    public void CutAfter(long bytes) => _stream?.CutAfter(bytes);

    /// <returns>The code the client closed it with; null when it broke.</returns>
    public async Task<int?> RunAsync(Action<ReadOnlyMemory<byte>> received, CancellationToken cancellationToken)
    {
        var sending = SendAllAsync(cancellationToken);
        var code = await ReceiveAllAsync(received, cancellationToken);
        _received.TrySetResult();
        _queue.Writer.TryComplete();
        await sending;
        return code;
    }

    public void Dispose()
    {
        Pulse?.Dispose();
        _zlib?.Dispose();
        _socket.Dispose();
    }

    private async Task<int?> ReceiveAllAsync(Action<ReadOnlyMemory<byte>> received, CancellationToken cancellationToken)
    {
        var buffer = new byte[MaxPayload + 1];
        var length = 0;
        try
        {
            while (true)
            {
                var part = await _socket.ReceiveAsync(buffer.AsMemory(length), cancellationToken);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    return (int?)_socket.CloseStatus;
                }

                length += part.Count;
                if (part.EndOfMessage || length > MaxPayload)
                {
                    received(buffer.AsMemory(0, length));
                    length = 0;
                }
            }
        }
        catch (Exception broken) when (broken is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            return null;
        }
    }

    private async Task SendAllAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var payload in _queue.Reader.ReadAllAsync(cancellationToken))
            {
                await SendAsync(payload, cancellationToken);
                if (Interlocked.Decrement(ref _pending) == 0)
                {
                    _drained();
                }
            }

            if (ServerCode is { } code)
            {
                await _socket.CloseOutputAsync((WebSocketCloseStatus)code, CloseCode.Reason(code), cancellationToken);
                await Task.WhenAny(_received.Task, Task.Delay(CloseWait, TimeProvider.System, cancellationToken));
            }
            else if (_socket.State == WebSocketState.CloseReceived)
            {
                await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, cancellationToken);
            }
        }
        catch (Exception broken) when (broken is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The client went away, or it was cut on purpose: what it misses is replayed when it resumes.
            _queue.Writer.TryComplete();
        }
        finally
        {
            _abort();
            Volatile.Write(ref _pending, 0);
            _drained();
        }
    }

    private async ValueTask SendAsync(byte[] payload, CancellationToken cancellationToken)
    {
        if (Delay > TimeSpan.Zero)
        {
            await Task.Delay(Delay, TimeProvider.System, cancellationToken);
        }

        var message = _zlib?.Compress(payload) ?? payload;
        var type = _zlib is null ? WebSocketMessageType.Text : WebSocketMessageType.Binary;
        var half = SplitsMessages ? message.Length / 2 : 0;
        if (half > 0)
        {
            // A compressed message may come in several messages of the socket; plain text at least in several frames of one.
            await _socket.SendAsync(message.AsMemory(0, half), type, endOfMessage: _zlib is not null, cancellationToken);
        }

        await _socket.SendAsync(message.AsMemory(half), type, endOfMessage: true, cancellationToken);
    }
}
