using System.Net.WebSockets;
using System.Runtime.CompilerServices;

namespace InterviewBot.Discord.Client.Gateway.Connections;

/// <summary>Turns what a socket throws when the network fails into values.</summary>
internal sealed class WebSocketConnection(ClientWebSocket socket) : IGatewayConnection
{
    // Thousands of pieces a second may come; waiting for one is to cost no memory.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<GatewayFrame> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            var received = await socket.ReceiveAsync(buffer, cancellationToken);
            return received.MessageType is WebSocketMessageType.Close
                ? GatewayFrame.Closed((int?)socket.CloseStatus)
                : GatewayFrame.Data(received.Count, received.EndOfMessage);
        }
        catch (Exception error) when (IsBreak(error))
        {
            cancellationToken.ThrowIfCancellationRequested();
            return GatewayFrame.Closed(code: null);
        }
    }

    public async ValueTask<bool> SendAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        try
        {
            await socket.SendAsync(payload, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
            return true;
        }
        catch (Exception error) when (IsBreak(error))
        {
            cancellationToken.ThrowIfCancellationRequested();
            return false;
        }
    }

    public async Task CloseAsync(int code, CancellationToken cancellationToken)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            return;
        }

        try
        {
            await socket.CloseOutputAsync((WebSocketCloseStatus)code, statusDescription: null, cancellationToken);
        }
        catch (Exception error) when (IsBreak(error))
        {
            // The server learns of it by the connection's end instead.
        }
    }

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>A socket that was aborted says so with any of these, depending on where it was.</summary>
    private static bool IsBreak(Exception error)
        => error is WebSocketException or IOException or ObjectDisposedException or InvalidOperationException or OperationCanceledException;
}
