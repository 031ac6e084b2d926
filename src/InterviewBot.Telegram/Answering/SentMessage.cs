using System.Text.Json;

namespace InterviewBot.Telegram.Answering;

/// <summary>A message as the server names it when it was sent. Its answer repeats the whole content, which nobody needs to read.</summary>
/// <param name="Id">Its number in the chat.</param>
/// <param name="EphemeralId">Its number where it is for one person only; null where all see it.</param>
/// <param name="Date">When it was sent.</param>
internal sealed record SentMessage(int Id, int? EphemeralId, DateTime Date)
{
    /// <summary>Reads the names out of a <c>Message</c>; null when it has none.</summary>
    public static SentMessage? Read(JsonElement message)
        => Number(message, "message_id") is { } id && Number(message, "date") is { } date
            ? new SentMessage((int)id, (int?)Number(message, "ephemeral_message_id"), DateTimeOffset.FromUnixTimeSeconds(date).UtcDateTime)
            : null;

    private static long? Number(JsonElement message, string name)
        => message.ValueKind is JsonValueKind.Object
            && message.TryGetProperty(name, out var property)
            && property.ValueKind is JsonValueKind.Number
            && property.TryGetInt64(out var number)
                ? number
                : null;
}
