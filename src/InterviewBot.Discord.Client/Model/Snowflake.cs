using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace InterviewBot.Discord.Client.Model;

/// <summary>Discord's id of anything: 64 bits, of which the upper 42 tell when it was made. In JSON it is a string.</summary>
/// <param name="Value">The bits.</param>
/// <seealso href="https://discord.com/developers/docs/reference#snowflakes"/>
[JsonConverter(typeof(SnowflakeConverter))]
public readonly record struct Snowflake(ulong Value) : IComparable<Snowflake>
{
    /// <summary>The first millisecond of 2015 in UTC, from which snowflakes count.</summary>
    private const long Epoch = 1_420_070_400_000;

    private const int TimestampShift = 22;

    /// <summary>When it was made, to the millisecond.</summary>
    public DateTimeOffset CreatedAt => DateTimeOffset.FromUnixTimeMilliseconds((long)(Value >> TimestampShift) + Epoch);

    /// <summary>Which of so many shards is told of the guild with this id; private messages go to shard 0.</summary>
    /// <param name="count">At least 1.</param>
    public int Shard(int count) => (int)((Value >> TimestampShift) % (ulong)count);

    public static bool operator <(Snowflake left, Snowflake right) => left.Value < right.Value;

    public static bool operator >(Snowflake left, Snowflake right) => left.Value > right.Value;

    public static bool operator <=(Snowflake left, Snowflake right) => left.Value <= right.Value;

    public static bool operator >=(Snowflake left, Snowflake right) => left.Value >= right.Value;

    /// <exception cref="FormatException">It is not a snowflake.</exception>
    public static Snowflake Parse(string text)
        => TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not a snowflake.");

    /// <param name="text">Decimal digits and nothing else.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out Snowflake id)
    {
        var isParsed = ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        id = new Snowflake(value);
        return isParsed;
    }

    public int CompareTo(Snowflake other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Reads a string, and a number too: some fields have been one.</summary>
internal sealed class SnowflakeConverter : JsonConverter<Snowflake>
{
    public override Snowflake Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.Number && reader.TryGetUInt64(out var number))
        {
            return new Snowflake(number);
        }

        return reader.TokenType is JsonTokenType.String && Snowflake.TryParse(reader.GetString(), out var id)
            ? id
            : throw new JsonException("A snowflake is a string of digits.");
    }

    public override void Write(Utf8JsonWriter writer, Snowflake value, JsonSerializerOptions options)
        => writer.WriteStringValue(value.ToString());

    public override Snowflake ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => Snowflake.TryParse(reader.GetString(), out var id) ? id : throw new JsonException("A snowflake is a string of digits.");

    public override void WriteAsPropertyName(Utf8JsonWriter writer, Snowflake value, JsonSerializerOptions options)
        => writer.WritePropertyName(value.ToString());
}
