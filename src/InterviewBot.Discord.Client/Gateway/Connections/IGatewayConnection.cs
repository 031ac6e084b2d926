namespace InterviewBot.Discord.Client.Gateway.Connections;

/// <summary>One connection. One receives and one sends at a time; both may at the same time. Disposing drops it without a word.</summary>
public interface IGatewayConnection : IAsyncDisposable
{
    /// <summary>The next piece of what the server says. After the close has come, it is not called again.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; the connection is of no more use.</exception>
    ValueTask<GatewayFrame> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken);

    /// <summary>Sends one message of text.</summary>
    /// <returns>False when the connection is down.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled; the connection is of no more use.</exception>
    ValueTask<bool> SendAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken);

    /// <summary>Tells the server that it is over, as far as that can be told. Never throws.</summary>
    /// <param name="code">1000 and 1001 end the session too, any other keeps it for a few minutes.</param>
    /// <param name="cancellationToken">Gives up telling.</param>
    Task CloseAsync(int code, CancellationToken cancellationToken);
}

/// <summary>A piece of a message, or the end of the connection.</summary>
/// <param name="Count">Bytes in the buffer; 0 with the close.</param>
/// <param name="EndsMessage">Whether it is the last piece of a WebSocket message.</param>
/// <param name="IsClosed">Whether the connection is over.</param>
/// <param name="CloseCode">Null when it broke off without one.</param>
public readonly record struct GatewayFrame(int Count, bool EndsMessage, bool IsClosed, int? CloseCode)
{
    public static GatewayFrame Data(int count, bool endsMessage) => new(count, endsMessage, IsClosed: false, CloseCode: null);

    public static GatewayFrame Closed(int? code) => new(0, EndsMessage: true, IsClosed: true, code);
}
