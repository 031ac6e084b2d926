using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.Rules;

/// <summary>
/// Discord answers 500 when a message's components are large in bytes, whatever their characters: seen from 10,171 on, where text takes
/// its UTF-8 bytes and each text display 12 more. Here every text counts and every component, and the bar is a little lower.
/// </summary>
/// <seealso href="https://github.com/discord/discord-api-docs/issues/8554"/>
internal sealed class MessageSize
{
    private const int Limit = 10_000;
    private const int BytesOfComponent = 12;

    private int _bytes;

    public void Add(JsonObject component)
    {
        _bytes += BytesOfComponent;
        AddTexts(component);
    }

    public void Check(Findings findings, JsonNode? components, string path)
    {
        if (components is not null && _bytes > Limit)
        {
            findings.Broken(path, Findings.Words($"{_bytes} bytes, of which there may be {Limit}"));
        }
    }

    /// <summary>Components inside are added on their own.</summary>
    private void AddTexts(JsonObject json)
    {
        foreach (var (name, value) in json)
        {
            switch (value)
            {
                case JsonValue when value.GetValueKind() is JsonValueKind.String:
                    _bytes += Encoding.UTF8.GetByteCount(value.GetValue<string>());
                    break;
                case JsonObject inner when name != "accessory":
                    AddTexts(inner);
                    break;
                case JsonArray items when name != "components":
                    foreach (var item in items.OfType<JsonObject>())
                    {
                        AddTexts(item);
                    }

                    break;
            }
        }
    }
}
