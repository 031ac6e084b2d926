using System.Globalization;
using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.State;

/// <summary>Ids in the order in which they are made, which tell when that was. Used under the world's lock.</summary>
/// <seealso href="https://discord.com/developers/docs/reference#snowflakes"/>
internal sealed class Snowflakes(TimeProvider clock)
{
    private const long Epoch = 1_420_070_400_000;
    private const int TimestampShift = 22;

    private ulong _last;

    /// <summary>Guilds are older than all else, and a millisecond apart, so that they are spread over shards.</summary>
    private ulong _lastGuild = At(clock.GetUtcNow().AddDays(-30));

    public ulong Next() => _last = Math.Max(_last + 1, At(clock.GetUtcNow()));

    public ulong NextGuild() => _lastGuild += 1UL << TimestampShift;

    private static ulong At(DateTimeOffset time) => (ulong)(time.ToUnixTimeMilliseconds() - Epoch) << TimestampShift;
}

internal static class SnowflakeExtensions
{
    /// <summary>As the API writes it: a string.</summary>
    public static JsonNode ToJson(this ulong id) => JsonValue.Create(id.ToString(CultureInfo.InvariantCulture))!;

    public static ulong? IdOf(this JsonObject json, string name) => AsId(json[name]?.ToString());

    public static ulong? AsId(string? text)
        => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    public static JsonNode ToJson(this DateTimeOffset time)
        => JsonValue.Create(time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'", CultureInfo.InvariantCulture))!;
}
