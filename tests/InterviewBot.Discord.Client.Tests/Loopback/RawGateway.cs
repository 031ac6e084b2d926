using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord;

namespace InterviewBot.Discord.Client.Tests.Loopback;

/// <summary>A gateway client that is nothing but a web socket.</summary>
internal sealed class RawGateway : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly LoopbackDiscord _discord;
    private readonly ClientWebSocket _socket = new();
    private readonly MemoryStream _compressed = new();
    private readonly bool _isCompressed;
    private ZLibStream? _inflate;
    private long _read;

    private RawGateway(LoopbackDiscord discord, bool isCompressed)
    {
        _discord = discord;
        _isCompressed = isCompressed;
    }

    /// <summary>The last sequence number that came.</summary>
    public long Sequence { get; private set; }

    public string SessionId { get; private set; } = "";

    public JsonObject Ready { get; private set; } = [];

    /// <summary>Messages of the socket, of which a compressed payload may take several.</summary>
    public int Pieces { get; private set; }

    public static async Task<RawGateway> OpenAsync(LoopbackDiscord discord, string pathAndQuery)
    {
        var gateway = new RawGateway(discord, pathAndQuery.Contains("zlib-stream", StringComparison.Ordinal));
        var address = new UriBuilder(discord.ApiUrl) { Scheme = "ws", Path = "" }.Uri;
        await gateway._socket.ConnectAsync(new Uri(address, pathAndQuery), CancellationToken.None);
        return gateway;
    }

    public Task Identifies(int intents = RawBot.AllIntents, string? token = null, JsonArray? shard = null)
    {
        var data = new JsonObject
        {
            ["token"] = token ?? _discord.Token,
            ["intents"] = intents,
            ["properties"] = new JsonObject { ["os"] = "linux", ["browser"] = "raw", ["device"] = "raw" },
        };
        if (shard is not null)
        {
            data["shard"] = shard;
        }

        return Sends(2, data);
    }

    public Task Resumes(string session, long sequence, string? token = null)
        => Sends(6, new JsonObject { ["token"] = token ?? _discord.Token, ["session_id"] = session, ["seq"] = sequence });

    public Task Beats(long? sequence = null) => Sends(1, sequence);

    public Task Sends(int op, JsonNode? data) => SendsText(new JsonObject { ["op"] = op, ["d"] = data }.ToJsonString());

    public Task SendsText(string text)
        => _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    /// <summary>The next payload; a connection that is closed instead fails.</summary>
    public async Task<JsonObject> Next()
    {
        var payload = await Read() ?? throw new InvalidOperationException($"The gateway closed with {(int?)_socket.CloseStatus}.");
        if (payload["s"] is { } sequence)
        {
            Sequence = sequence.GetValue<long>();
        }

        if (payload["t"]?.GetValue<string>() == "READY")
        {
            Ready = payload["d"]!.AsObject();
            SessionId = Ready["session_id"]!.GetValue<string>();
        }

        return payload;
    }

    /// <summary>Data of the next event of this name; others are passed over.</summary>
    public async Task<JsonObject> Next(string name)
    {
        while (true)
        {
            var payload = await Next();
            if (payload["t"]?.GetValue<string>() == name)
            {
                return payload["d"]!.AsObject();
            }
        }
    }

    /// <summary>Names of all events that come until the heartbeat is acknowledged.</summary>
    public async Task<List<string>> Rest()
    {
        await Beats();
        var names = new List<string>();
        while (true)
        {
            var payload = await Next();
            if (payload["op"]!.GetValue<int>() == 11)
            {
                return names;
            }

            names.Add(payload["t"]?.GetValue<string>() ?? $"op {payload["op"]}");
        }
    }

    /// <summary>The code the server closes with; what comes before is passed over. Null: the connection breaks.</summary>
    public async Task<int?> Closed()
    {
        try
        {
            while (await Read() is not null)
            {
            }

            return (int?)_socket.CloseStatus;
        }
        catch (WebSocketException)
        {
            return null;
        }
    }

    public async Task Closes(int code)
    {
        await _socket.CloseOutputAsync((WebSocketCloseStatus)code, statusDescription: null, CancellationToken.None);
        await Closed();
    }

    /// <summary>Goes away without a word.</summary>
    public void Drops() => _socket.Abort();

    public void Dispose()
    {
        _inflate?.Dispose();
        _compressed.Dispose();
        _socket.Dispose();
    }

    private async Task<JsonObject?> Read()
    {
        using var message = new MemoryStream();
        var buffer = new byte[4096];
        while (true)
        {
            using var patience = new CancellationTokenSource(Patience);
            var part = await _socket.ReceiveAsync(buffer.AsMemory(), patience.Token);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            message.Write(buffer, 0, part.Count);
            Pieces += part.EndOfMessage ? 1 : 0;
            var bytes = message.GetBuffer().AsSpan(0, (int)message.Length);
            if (part.EndOfMessage && (!_isCompressed || bytes.EndsWith((ReadOnlySpan<byte>)[0, 0, 0xff, 0xff])))
            {
                return JsonNode.Parse(_isCompressed ? Inflate(bytes) : bytes.ToArray())!.AsObject();
            }
        }
    }

    private byte[] Inflate(ReadOnlySpan<byte> bytes)
    {
        _compressed.Position = _compressed.Length;
        _compressed.Write(bytes);
        _compressed.Position = _read;
        _inflate ??= new ZLibStream(_compressed, CompressionMode.Decompress);
        using var plain = new MemoryStream();
        var buffer = new byte[8192];
        int count;
        while ((count = _inflate.Read(buffer)) > 0)
        {
            plain.Write(buffer, 0, count);
        }

        _read = _compressed.Position;
        return plain.ToArray();
    }
}
