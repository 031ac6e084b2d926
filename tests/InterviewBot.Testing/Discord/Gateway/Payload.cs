using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.Gateway;

/// <summary>What goes over the gateway: <c>{t, s, op, d}</c>.</summary>
internal static class Payload
{
    public static byte[] Hello(TimeSpan interval)
    {
        var milliseconds = (long)interval.TotalMilliseconds;
        return Control(Opcode.Hello, string.Create(CultureInfo.InvariantCulture, $"{{\"heartbeat_interval\":{milliseconds}}}"));
    }

    public static byte[] HeartbeatAck { get; } = Control(Opcode.HeartbeatAck, "null");

    public static byte[] HeartbeatRequest { get; } = Control(Opcode.Heartbeat, "null");

    public static byte[] Reconnect { get; } = Control(Opcode.Reconnect, "null");

    public static byte[] InvalidSession(bool isResumable) => Control(Opcode.InvalidSession, isResumable ? "true" : "false");

    /// <param name="name">The event's.</param>
    /// <param name="sequence">Its place in the session.</param>
    /// <param name="data">JSON.</param>
    public static byte[] Dispatch(string name, long sequence, ReadOnlySpan<byte> data)
    {
        var buffer = new ArrayBufferWriter<byte>(data.Length + 64);
        buffer.Write("{\"t\":\""u8);
        Encoding.ASCII.GetBytes(name, buffer);
        buffer.Write("\",\"s\":"u8);
        Encoding.ASCII.GetBytes(sequence.ToString(CultureInfo.InvariantCulture), buffer);
        buffer.Write(",\"op\":0,\"d\":"u8);
        buffer.Write(data);
        buffer.Write("}"u8);
        return buffer.WrittenSpan.ToArray();
    }

    public static byte[] Dispatch(string name, long sequence, JsonObject data) => Dispatch(name, sequence, JsonBytes.Of(data));

    private static byte[] Control(int opcode, string data)
        => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{{\"t\":null,\"s\":null,\"op\":{opcode},\"d\":{data}}}"));
}
