using System.Net.WebSockets;

namespace InterviewBot.Discord.Client.Gateway.Connections;

/// <summary>Connections over the platform's own WebSocket.</summary>
/// <param name="userAgent">What Discord asks every client for: <c>DiscordBot (url, version)</c>.</param>
/// <seealso href="https://discord.com/developers/docs/reference#user-agent"/>
public sealed class WebSocketTransport(string userAgent) : IGatewayTransport
{
    public async Task<ConnectAnswer> ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        try
        {
            // The gateway has heartbeats of its own, and compresses what it sends over all messages of a connection.
            socket.Options.KeepAliveInterval = TimeSpan.Zero;
            socket.Options.SetRequestHeader("User-Agent", userAgent);
            await socket.ConnectAsync(address, cancellationToken);
            return new ConnectAnswer.Opened(new WebSocketConnection(socket));
        }
        catch (WebSocketException error)
        {
            socket.Dispose();
            cancellationToken.ThrowIfCancellationRequested();
            return new ConnectAnswer.Failed(error.InnerException is { } cause ? $"{error.Message} {cause.Message}" : error.Message);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
