using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.Rules;

namespace InterviewBot.Testing.Discord.Looks;

/// <summary>A message as a person sees it, in text, to be read and to be compared.</summary>
/// <remarks>
/// Markdown stands as it is written. A container has <c>▌</c> at its left; a button is <c>[Label]</c>, a select
/// <c>(▾ placeholder: option | option)</c>.
/// </remarks>
public static class MessageLooks
{
    /// <param name="message">A message as Discord gives it, or as it is sent.</param>
    public static string Of(JsonObject message)
    {
        var lines = new List<string>();
        AddMarks(message, lines);
        AddText(message.TextOf("content"), lines);
        foreach (var embed in message.ObjectsOf("embeds"))
        {
            lines.AddRange(EmbedLooks.Of(embed));
        }

        foreach (var component in message.ObjectsOf("components"))
        {
            lines.AddRange(ComponentLooks.Of(component));
        }

        AddAttachments(message, lines);
        return string.Join('\n', lines.Select(line => line.TrimEnd()));
    }

    private static void AddMarks(JsonObject message, List<string> lines)
    {
        if (message.HasFlag(MessageFlags.Ephemeral))
        {
            lines.Add("(only you see this)");
        }

        if (message.HasFlag(MessageFlags.Loading))
        {
            lines.Add("(thinking …)");
        }

        if (message["message_reference"] is JsonObject reference)
        {
            lines.Add($"↩ {Quoted(message["referenced_message"] as JsonObject) ?? $"message {reference.TextOf("message_id")}"}");
        }
    }

    /// <summary>Whom and what it answers, as the app shows it in one line above.</summary>
    private static string? Quoted(JsonObject? message)
    {
        if (message is null)
        {
            return null;
        }

        var author = message["author"] as JsonObject;
        var text = Of(message).Split('\n').Select(ComponentLooks.WithoutEdge).FirstOrDefault(line => line.Length > 0) ?? "";
        return $"{author?.TextOf("global_name") ?? author?.TextOf("username")}: {text}";
    }

    private static void AddText(string? text, List<string> lines)
    {
        if (!string.IsNullOrEmpty(text))
        {
            lines.AddRange(text.Split('\n'));
        }
    }

    /// <summary>With Components V2 they are seen only where a component shows them.</summary>
    private static void AddAttachments(JsonObject message, List<string> lines)
    {
        if (!message.HasFlag(MessageFlags.IsComponentsV2))
        {
            lines.AddRange(message.ObjectsOf("attachments").Select(attachment => $"(file {attachment.TextOf("filename")})"));
        }
    }
}
