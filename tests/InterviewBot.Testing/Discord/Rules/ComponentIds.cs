using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.Rules;

/// <summary>No two components of a message or a form share a <c>custom_id</c>, be they disabled or not, nor an <c>id</c>.</summary>
/// <seealso href="https://discord.com/developers/docs/components/reference#anatomy-of-a-component"/>
internal sealed class ComponentIds(Findings findings)
{
    public const int CustomIdLimit = 100;

    private readonly HashSet<string> _customIds = new(StringComparer.Ordinal);
    private readonly HashSet<long> _ids = [];

    public void Add(JsonObject component, string path)
    {
        if (component.TextOf("custom_id") is { } customId && !_customIds.Add(customId))
        {
            findings.Add(Findings.Join(path, "custom_id"), "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        }

        // Zero stands for "none".
        if (component.NumberOf("id") is { } id and not 0 && !_ids.Add(id))
        {
            findings.Invalid(Findings.Join(path, "id"), "another component has this id");
        }
    }
}
