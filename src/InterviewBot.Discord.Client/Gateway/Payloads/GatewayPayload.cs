using System.Text.Json;

namespace InterviewBot.Discord.Client.Gateway.Payloads;

/// <summary>A received payload, taken apart no further than needed: nothing is copied, the data is not looked into.</summary>
/// <param name="Op">May be one that is not known.</param>
/// <param name="Sequence">The <c>s</c> of a dispatch.</param>
/// <param name="Name">The <c>t</c> of a dispatch, in UTF-8; else empty.</param>
/// <param name="Data">The <c>d</c>, as JSON in UTF-8; empty when there is none.</param>
/// <seealso href="https://discord.com/developers/docs/events/gateway-events#payload-structure"/>
internal readonly record struct GatewayPayload(GatewayOpcode Op, long? Sequence, ReadOnlyMemory<byte> Name, ReadOnlyMemory<byte> Data)
{
    /// <exception cref="JsonException">It is not JSON, or not a payload.</exception>
    public static GatewayPayload Parse(ReadOnlyMemory<byte> json)
    {
        var reader = new Utf8JsonReader(json.Span);
        Expect(reader.Read() && reader.TokenType is JsonTokenType.StartObject);
        int? op = null;
        long? sequence = null;
        ReadOnlyMemory<byte> name = default;
        ReadOnlyMemory<byte> data = default;
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("op"u8))
            {
                reader.Read();
                op = reader.TokenType is JsonTokenType.Number && reader.TryGetInt32(out var number) ? number : null;
            }
            else if (reader.ValueTextEquals("s"u8))
            {
                reader.Read();
                sequence = reader.TokenType is JsonTokenType.Number && reader.TryGetInt64(out var number) ? number : null;
            }
            else if (reader.ValueTextEquals("t"u8))
            {
                reader.Read();
                name = reader.TokenType is JsonTokenType.String
                    ? json.Slice((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length)
                    : default;
            }
            else if (reader.ValueTextEquals("d"u8))
            {
                reader.Read();
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                data = json[start..(int)reader.BytesConsumed];
            }
            else
            {
                reader.Skip();
            }
        }

        Expect(op is not null && !reader.Read());
        return new GatewayPayload((GatewayOpcode)op.GetValueOrDefault(), sequence, name, data);
    }

    private static void Expect(bool isSo)
    {
        if (!isSo)
        {
            throw new JsonException("This is not a payload of the gateway.");
        }
    }
}
