using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Testing.Discord.People;

/// <summary>A button or a select as a person sees it.</summary>
public sealed class Component
{
    private readonly JsonObject _json;

    private Component(Message message, JsonObject json)
    {
        Message = message;
        _json = json;
    }

    public Message Message { get; }

    public bool IsButton => ComponentTree.TypeOf(_json) == ComponentTree.Button;

    public bool IsSelect => ComponentTree.TypeOf(_json) == ComponentTree.StringSelect;

    public bool IsChannelSelect => ComponentTree.TypeOf(_json) == ComponentTree.ChannelSelect;

    /// <summary>A button's words with its emoji, a select's placeholder.</summary>
    public string Label
    {
        get
        {
            var words = _json.TextOf("label") ?? _json.TextOf("placeholder") ?? "";
            return (_json["emoji"] as JsonObject)?.TextOf("name") is { } emoji ? $"{emoji} {words}".TrimEnd() : words;
        }
    }

    public string? CustomId => _json.TextOf("custom_id");

    public string? Url => _json.TextOf("url");

    public bool IsDisabled => _json.FlagOf("disabled");

    /// <summary>What a select offers.</summary>
    public ImmutableArray<Choice> Options =>
    [
        .. (_json["options"] as JsonArray ?? []).OfType<JsonObject>()
            .Select(option => new Choice(option.TextOf("label") ?? "", option.TextOf("value") ?? "")),
    ];

    /// <summary>Whether a select of channels has such as this.</summary>
    public bool Lists(Channel channel)
        => _json["channel_types"] is not JsonArray { Count: > 0 } types || types.Any(type => JsonExtensions.AsNumber(type) == (int)channel.Type);

    internal static IEnumerable<Component> Of(Message message)
        => ComponentTree.All(message.Body.Components)
            .Select(json => new Component(message, json))
            .Where(found => found.IsButton || found.IsSelect || found.IsChannelSelect);

    /// <summary>What an interaction tells of it.</summary>
    internal JsonObject ToData(JsonArray? values)
    {
        var data = new JsonObject
        {
            ["component_type"] = _json["type"]?.DeepClone(),
            ["id"] = _json["id"]?.DeepClone(),
            ["custom_id"] = CustomId,
        };
        data.Put("values", values);
        return data;
    }

    /// <summary>The same, of a channel that was picked.</summary>
    internal JsonObject ToData(Channel channel, User user)
    {
        var data = ToData(new JsonArray(channel.Id.ToJson()));
        data["resolved"] = new JsonObject
        {
            ["channels"] = new JsonObject { [channel.Id.ToString(CultureInfo.InvariantCulture)] = InteractionMaking.Partial(channel, user) },
        };
        return data;
    }
}
