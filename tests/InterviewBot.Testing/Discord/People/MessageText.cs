using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Testing.Discord.People;

/// <summary>The words of a message, to be searched: a line for each text, button, select and file.</summary>
internal static class MessageText
{
    public static string Of(Message message) => string.Join('\n', Lines(message).Where(line => line.Length > 0));

    private static IEnumerable<string> Lines(Message message)
    {
        yield return message.Content;
        foreach (var component in ComponentTree.All(message.Body.Components))
        {
            yield return component.TextOf("content") ?? "";
            if (component.TextOf("label") is { } label)
            {
                yield return $"[{label}]";
            }

            foreach (var option in (component["options"] as JsonArray ?? []).OfType<JsonObject>())
            {
                yield return $"({option.TextOf("label")})";
            }
        }

        foreach (var attachment in message.Body.Attachments.OfType<JsonObject>())
        {
            yield return $"[file {attachment.TextOf("filename")}]";
        }
    }
}
