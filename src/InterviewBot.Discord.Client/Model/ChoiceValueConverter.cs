using System.Text.Json;
using System.Text.Json.Serialization;

namespace InterviewBot.Discord.Client.Model;

/// <summary>Reads a number too: another program's commands may have such choices.</summary>
internal sealed class ChoiceValueConverter : JsonConverter<string>
{
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var value = JsonDocument.ParseValue(ref reader);
        return value.RootElement.ToString();
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
