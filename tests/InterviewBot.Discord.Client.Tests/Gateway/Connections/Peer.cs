using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace InterviewBot.Discord.Client.Tests.Gateway.Connections;

/// <summary>The server's end. It says everything in frames of a few bytes.</summary>
internal sealed class Peer(WebSocket socket) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly MemoryStream _compressed = new();
    private ZLibStream? _compressing;

    public async Task SayAsync(string json)
    {
        _compressing ??= new ZLibStream(_compressed, CompressionLevel.Fastest, leaveOpen: true);
        _compressing.Write(Encoding.UTF8.GetBytes(json));
        _compressing.Flush();
        var frames = _compressed.ToArray().Chunk(100).ToList();
        _compressed.SetLength(0);
        for (var i = 0; i < frames.Count; i++)
        {
            await socket.SendAsync(frames[i], WebSocketMessageType.Binary, i == frames.Count - 1, CancellationToken.None);
        }
    }

    /// <returns>The op of what the client says, heartbeats aside.</returns>
    public async Task<int> HearAsync()
    {
        var buffer = new byte[4096];
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None).AsTask().WaitAsync(Patience);
            if (JsonElement.Parse(buffer.AsSpan(0, received.Count)).GetProperty("op").GetInt32() is var op && op != 1)
            {
                return op;
            }
        }
    }

    public async Task<int?> HearCloseAsync()
    {
        var buffer = new byte[4096];
        while (socket.CloseStatus is null)
        {
            await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None).AsTask().WaitAsync(Patience);
        }

        return (int?)socket.CloseStatus;
    }

    public Task CloseAsync(int code) => socket.CloseOutputAsync((WebSocketCloseStatus)code, "", CancellationToken.None);

    public void Abort() => socket.Abort();

    public void Dispose()
    {
        _compressing?.Dispose();
        _compressed.Dispose();
    }
}
