using System.Text.Json;
using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.Rules;

namespace InterviewBot.Testing.Discord.Looks;

/// <summary>One component of a message, as lines.</summary>
internal static class ComponentLooks
{
    private const string Edge = "▌ ";
    private const int LargeSpacing = 2;

    public static IEnumerable<string> Of(JsonObject component) => TypeOf(component) switch
    {
        ComponentType.Container => Container(component),
        ComponentType.Section => Section(component),
        ComponentType.ActionRow => [string.Join(' ', component.ObjectsOf("components").Select(ControlLooks.Of))],
        ComponentType.TextDisplay => (component.TextOf("content") ?? "").Split('\n'),
        ComponentType.Separator => [Separator(component)],
        ComponentType.MediaGallery => component.ObjectsOf("items").Select(Picture),
        ComponentType.File => [Hidden(component, $"(file {NameOf(component["file"])})")],
        var other => [$"({other}?)"],
    };

    /// <summary>The words of a line; of one that only tells what a container looks like, none.</summary>
    public static string WithoutEdge(string line)
        => !line.StartsWith(Edge, StringComparison.Ordinal) ? line
            : line.StartsWith($"{Edge}(", StringComparison.Ordinal) ? ""
            : line[Edge.Length..];

    private static IEnumerable<string> Container(JsonObject container)
    {
        if (container.NumberOf("accent_color") is { } color)
        {
            yield return $"{Edge}({AccentName.Of((int)color)})";
        }

        if (container.IsTrue("spoiler"))
        {
            yield return $"{Edge}(spoiler)";
        }

        foreach (var line in container.ObjectsOf("components").SelectMany(Of))
        {
            yield return Edge + line;
        }
    }

    /// <summary>The accessory stands to the right of the last line.</summary>
    private static IEnumerable<string> Section(JsonObject section)
    {
        var lines = section.ObjectsOf("components").SelectMany(Of).ToList();
        if (section["accessory"] is JsonObject accessory)
        {
            var looks = TypeOf(accessory) == ComponentType.Thumbnail ? Picture(accessory) : ControlLooks.Of(accessory);
            lines = [.. lines.SkipLast(1), $"{lines.LastOrDefault()}   {looks}"];
        }

        return lines;
    }

    private static string Separator(JsonObject separator)
    {
        if (separator["divider"]?.GetValueKind() is JsonValueKind.False)
        {
            return "";
        }

        return new string(separator.NumberOf("spacing") == LargeSpacing ? '━' : '─', 13);
    }

    private static string Picture(JsonObject picture)
        => Hidden(picture, $"(picture: {picture.TextOf("description") ?? NameOf(picture["media"])})");

    private static string Hidden(JsonObject component, string looks) => component.IsTrue("spoiler") ? $"||{looks}||" : looks;

    /// <summary>Discord puts an address of its own in place of <c>attachment://</c>; the name stays at its end.</summary>
    private static string NameOf(JsonNode? media)
        => (media as JsonObject)?.TextOf("url")?.Split('?')[0].Split('/')[^1] ?? "";

    private static ComponentType TypeOf(JsonObject component) => (ComponentType)(component.NumberOf("type") ?? 0);
}
