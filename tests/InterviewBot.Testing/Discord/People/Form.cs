using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Testing.Discord.People;

/// <summary>A form (modal) that the bot opened.</summary>
/// <seealso href="https://discord.com/developers/docs/components/using-modal-components"/>
public sealed class Form
{
    internal Form(Interaction opener, JsonObject data)
    {
        Opener = opener;
        CustomId = data.TextOf("custom_id") ?? "";
        Title = data.TextOf("title") ?? "";
        Components = ComponentTree.Numbered(data["components"] as JsonArray ?? []);
        Fields = [.. FieldsOf(Components)];
    }

    /// <summary>What it answers.</summary>
    public Interaction Opener { get; }

    public string CustomId { get; }

    public string Title { get; }

    public IReadOnlyList<FormField> Fields { get; }

    /// <summary>As the bot sent them, each with its id.</summary>
    internal JsonArray Components { get; }

    /// <summary>What a submission holds.</summary>
    /// <param name="values">By the fields' custom ids.</param>
    internal JsonArray Submission(IReadOnlyDictionary<string, string> values)
    {
        var all = new JsonArray();
        foreach (var component in Components.OfType<JsonObject>())
        {
            all.Add(Submitted(component, values));
        }

        return all;
    }

    private static JsonObject Submitted(JsonObject component, IReadOnlyDictionary<string, string> values)
    {
        var json = new JsonObject { ["type"] = component["type"]?.DeepClone(), ["id"] = component["id"]?.DeepClone() };
        switch (ComponentTree.TypeOf(component))
        {
            case ComponentTree.Label when component["component"] is JsonObject inner:
                json["component"] = Submitted(inner, values);
                break;
            case ComponentTree.ActionRow:
                json["components"] = new JsonArray([.. (component["components"] as JsonArray ?? []).OfType<JsonObject>()
                    .Select(inner => Submitted(inner, values))]);
                break;
            case ComponentTree.TextInput:
                json["custom_id"] = component["custom_id"]?.DeepClone();
                json["value"] = values.GetValueOrDefault(component.TextOf("custom_id") ?? "") ?? "";
                break;
            case ComponentTree.StringSelect:
                json["custom_id"] = component["custom_id"]?.DeepClone();
                json["values"] = values.TryGetValue(component.TextOf("custom_id") ?? "", out var value) ? new JsonArray(value) : [];
                break;
            default:
                break;
        }

        return json;
    }

    private static IEnumerable<FormField> FieldsOf(JsonArray components)
    {
        foreach (var component in components.OfType<JsonObject>())
        {
            if (component["component"] is JsonObject inner)
            {
                yield return new FormField(component.TextOf("label") ?? "", inner);
            }

            foreach (var legacy in (component["components"] as JsonArray ?? []).OfType<JsonObject>())
            {
                yield return new FormField(legacy.TextOf("label") ?? "", legacy);
            }
        }
    }
}

/// <summary>What can be filled in.</summary>
public sealed class FormField
{
    private const int Most = 4000;

    private readonly JsonObject _json;

    internal FormField(string label, JsonObject json)
    {
        Label = label;
        _json = json;
    }

    public string Label { get; }

    public string CustomId => _json.TextOf("custom_id") ?? "";

    /// <summary>What stands in it before anybody typed.</summary>
    public string? Value => _json.TextOf("value");

    public string? Placeholder => _json.TextOf("placeholder");

    internal bool IsRequired => _json["required"] is null || _json.FlagOf("required");

    /// <summary>Null when a client would send it; else what it says.</summary>
    internal string? Refuse(string value)
        => value.Length == 0 ? (IsRequired ? $"'{Label}' is required" : null)
            : value.Length < (_json.NumberOf("min_length") ?? 0) ? $"'{Label}' takes no fewer than {_json["min_length"]} characters"
            : value.Length > (_json.NumberOf("max_length") ?? Most) ? $"'{Label}' takes no more than {_json["max_length"] ?? Most} characters"
            : null;
}
