using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.State;

/// <summary>Components and what stands in them.</summary>
/// <seealso href="https://discord.com/developers/docs/components/reference"/>
internal static class ComponentTree
{
    public const int ActionRow = 1;
    public const int Button = 2;
    public const int StringSelect = 3;
    public const int TextInput = 4;
    public const int ChannelSelect = 8;
    public const int TextDisplay = 10;
    public const int Label = 18;

    /// <summary>Every component, a container before what it contains.</summary>
    public static IEnumerable<JsonObject> All(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            return items.SelectMany(All);
        }

        return node is not JsonObject component ? []
            : [component, .. All(component["components"]), .. All(component["component"]), .. All(component["accessory"])];
    }

    public static IEnumerable<string> Texts(JsonArray components)
        => All(components).Select(component => component.TextOf("content")).OfType<string>();

    public static int? TypeOf(JsonObject component) => (int?)component.NumberOf("type");

    /// <summary>A copy in which every component has an id, as the server gives them.</summary>
    public static JsonArray Numbered(JsonArray components)
    {
        var copy = components.DeepClone().AsArray();
        var all = All(copy).ToList();
        var used = all.Select(component => component.NumberOf("id")).OfType<long>().ToHashSet();
        var next = 0L;
        foreach (var component in all.Where(component => component.NumberOf("id") is null or 0))
        {
            while (!used.Add(++next))
            {
            }

            component["id"] = next;
        }

        return copy;
    }
}
