using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.Rules;

namespace InterviewBot.Testing.Discord.Looks;

/// <summary>An embed: an edge at the left as well, of a thinner kind.</summary>
internal static class EmbedLooks
{
    public static IEnumerable<string> Of(JsonObject embed)
    {
        string?[] parts =
        [
            (embed["author"] as JsonObject)?.TextOf("name"),
            embed.TextOf("title") is { } title ? $"**{title}**" : null,
            embed.TextOf("description"),
            .. embed.ObjectsOf("fields").Select(field => $"{field.TextOf("name")}: {field.TextOf("value")}"),
            (embed["footer"] as JsonObject)?.TextOf("text"),
        ];
        return parts.OfType<string>().SelectMany(part => part.Split('\n')).Select(line => $"│ {line}");
    }
}
