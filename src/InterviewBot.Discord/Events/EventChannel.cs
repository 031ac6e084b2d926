using System.Text.Json;
using InterviewBot.Discord.Client.Model;

namespace InterviewBot.Discord.Events;

/// <summary>Finds out where an event happened without reading all of it.</summary>
internal static class EventChannel
{
    /// <param name="data">JSON in UTF-8, whole.</param>
    /// <returns>Null: the event is of no channel.</returns>
    public static Snowflake? Of(ReadOnlySpan<byte> data)
    {
        var reader = new Utf8JsonReader(data);
        reader.Read();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var isChannel = reader.ValueTextEquals("channel_id"u8);
            reader.Read();
            if (isChannel)
            {
                return Snowflake.TryParse(reader.TokenType is JsonTokenType.String ? reader.GetString() : null, out var id) ? id : null;
            }

            reader.Skip();
        }

        return null;
    }
}
