using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using InterviewBot.Discord.Client.Gateway.Connections;

namespace InterviewBot.Discord.Client.Tests.Gateway.Scripted;

/// <summary>One connection as the server sees it. What it says is compressed as Discord does.</summary>
internal sealed class ScriptedConnection : IGatewayConnection
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Channel<(byte[] Bytes, GatewayFrame Frame)> _toClient = Channel.CreateUnbounded<(byte[], GatewayFrame)>();
    private readonly Channel<JsonElement> _fromClient = Channel.CreateUnbounded<JsonElement>();
    private readonly TaskCompletionSource<int?> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly MemoryStream _compressed = new();
    private readonly ZLibStream _compressing;

    private volatile bool _isWaiting;

    public ScriptedConnection(Uri address)
    {
        Address = address;
        _compressing = new ZLibStream(_compressed, CompressionLevel.Fastest, leaveOpen: true);
    }

    public Uri Address { get; }

    /// <summary>Set: what the client sends is lost with the connection.</summary>
    public bool IsDown { get; set; }

    /// <summary>Set: what the client sends waits for good, as on a line that is cut without a word.</summary>
    public bool IsStuck { get; set; }

    /// <summary>Whether the client has taken all that was said and waits for more.</summary>
    public bool IsRead => _isWaiting && _toClient.Reader.Count == 0;

    /// <summary>Whether the client has taken all that was said.</summary>
    public bool IsTaken => _toClient.Reader.Count == 0;

    public bool IsClosed => _closed.Task.IsCompleted;

    /// <summary>With what code the client closed; null when it went without one.</summary>
    public Task<int?> ClosedByClient => _closed.Task.WaitAsync(Patience, TimeProvider.System);

    public void Hello(int interval = 40_000)
        => Say($$"""{"t":null,"s":null,"op":10,"d":{"heartbeat_interval":{{interval}},"_trace":[]} }""");

    public void Ready(string session = "session-1", int sequence = 1, string url = "wss://resume.example")
        => Dispatch(
            sequence,
            "READY",
            $$"""{"v":10,"user":{"id":"1","username":"bot"},"session_id":"{{session}}","resume_gateway_url":"{{url}}"}""");

    public void Resumed(long sequence) => Dispatch(sequence, "RESUMED", """{"_trace":[]}""");

    public void Dispatch(long sequence, string name = "MESSAGE_CREATE", string? data = null)
    {
        data ??= $$"""{"id":"{{sequence}}"}""";
        Say($$"""{"t":"{{name}}","s":{{sequence}},"d":{{data}},"op":0}""");
    }

    public void Acknowledge() => Say("""{"op":11}""");

    public void Say(string json) => SayBytes(Compress(json));

    public void SayBytes(byte[] bytes, bool endsMessage = true)
        => _toClient.Writer.TryWrite((bytes, GatewayFrame.Data(bytes.Length, endsMessage)));

    /// <param name="code">Null: the line is cut.</param>
    public void Close(int? code) => _toClient.Writer.TryWrite(([], GatewayFrame.Closed(code)));

    public byte[] Compress(string json)
    {
        _compressing.Write(Encoding.UTF8.GetBytes(json));
        _compressing.Flush();
        var bytes = _compressed.ToArray();
        _compressed.SetLength(0);
        return bytes;
    }

    /// <summary>Expects the next payload to be this.</summary>
    /// <returns>Its data.</returns>
    public async Task<JsonElement> HearAsync(int op)
    {
        var payload = await _fromClient.Reader.ReadAsync().AsTask().WaitAsync(Patience, TimeProvider.System);
        Assert.Equal(op, payload.GetProperty("op").GetInt32());
        return payload.GetProperty("d");
    }

    public bool TryHear(out JsonElement payload) => _fromClient.Reader.TryRead(out payload);

    public async ValueTask<GatewayFrame> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        _isWaiting = true;
        var (bytes, frame) = await _toClient.Reader.ReadAsync(cancellationToken);
        _isWaiting = false;
        bytes.CopyTo(buffer);
        return frame;
    }

    public async ValueTask<bool> SendAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        if (IsStuck)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        }

        if (IsDown)
        {
            return false;
        }

        Assert.InRange(payload.Length, 1, 4096);
        _fromClient.Writer.TryWrite(JsonElement.Parse(payload.Span));
        return true;
    }

    public Task CloseAsync(int code, CancellationToken cancellationToken)
    {
        _closed.TrySetResult(code);
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        _closed.TrySetResult(null);
        return ValueTask.CompletedTask;
    }
}
