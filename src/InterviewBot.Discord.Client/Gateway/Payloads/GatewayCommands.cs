using System.Buffers;
using System.Text.Json;

namespace InterviewBot.Discord.Client.Gateway.Payloads;

/// <summary>What is sent to the gateway.</summary>
/// <seealso href="https://discord.com/developers/docs/events/gateway-events#send-events"/>
internal static class GatewayCommands
{
    private const string Library = "InterviewBot.Discord.Client";

    private static readonly string OperatingSystem = Environment.OSVersion.Platform is PlatformID.Win32NT ? "windows" : "unix";

    /// <param name="options">The token and the intents.</param>
    /// <param name="shard">Its id, from 0.</param>
    /// <param name="shardCount">Of how many.</param>
    public static byte[] Identify(GatewayOptions options, int shard, int shardCount) => Write(GatewayOpcode.Identify, json =>
    {
        json.WriteStartObject();
        json.WriteString("token"u8, options.Token);
        json.WriteNumber("intents"u8, (int)options.Intents);
        json.WriteStartObject("properties"u8);
        json.WriteString("os"u8, OperatingSystem);
        json.WriteString("browser"u8, Library);
        json.WriteString("device"u8, Library);
        json.WriteEndObject();
        json.WriteStartArray("shard"u8);
        json.WriteNumberValue(shard);
        json.WriteNumberValue(shardCount);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <param name="token">The bot's.</param>
    /// <param name="sessionId">From READY.</param>
    /// <param name="sequence">Replay begins after it.</param>
    public static byte[] Resume(string token, string sessionId, long sequence) => Write(GatewayOpcode.Resume, json =>
    {
        json.WriteStartObject();
        json.WriteString("token"u8, token);
        json.WriteString("session_id"u8, sessionId);
        json.WriteNumber("seq"u8, sequence);
        json.WriteEndObject();
    });

    /// <param name="sequence">The last one received; null before the first.</param>
    public static byte[] Heartbeat(long? sequence) => Write(GatewayOpcode.Heartbeat, json =>
    {
        if (sequence is { } last)
        {
            json.WriteNumberValue(last);
        }
        else
        {
            json.WriteNullValue();
        }
    });

    private static byte[] Write(GatewayOpcode op, Action<Utf8JsonWriter> writeData)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteNumber("op"u8, (int)op);
        json.WritePropertyName("d"u8);
        writeData(json);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}
