using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using InterviewBot.Engine.Chat;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace InterviewBot.Telegram.Updates.Handling;

/// <summary>
/// An update of which only the id is read yet: one that cannot be understood must not take those beside it along.
/// </summary>
/// <param name="Id">The <c>update_id</c>, from 1.</param>
/// <param name="Json">All of it.</param>
internal sealed record RawUpdate(int Id, JsonElement Json)
{
    /// <summary>Finds the id; null when this is no update.</summary>
    public static RawUpdate? Read(JsonElement json)
        => json.ValueKind is JsonValueKind.Object
            && json.TryGetProperty("update_id", out var property)
            && property.ValueKind is JsonValueKind.Number
            && property.TryGetInt32(out var id)
            && id is > 0 and < int.MaxValue // There has to be a next one to confirm it with.
                ? new RawUpdate(id, json)
                : null;

    /// <exception cref="JsonException">The library does not understand it.</exception>
    public Update Parse()
        => Json.Deserialize<Update>(JsonBotAPI.Options) ?? throw new JsonException("An update is no object.");

    /// <summary>Under which it is set aside: the same when it is delivered again, another one when ids start anew.</summary>
    public EventId EventId()
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(Json.GetRawText()));
        return new EventId(TelegramIds.Platform, string.Create(CultureInfo.InvariantCulture, $"u:{Id}:{Convert.ToHexStringLower(hash, 0, 8)}"));
    }

    // It holds people's words, which have no place in a log.
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"update {Id}");
}
