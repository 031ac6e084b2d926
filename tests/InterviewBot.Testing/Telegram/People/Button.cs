using System.Text;
using System.Text.Json.Nodes;
using InterviewBot.Testing.Telegram.Rich;
using InterviewBot.Testing.Telegram.State;

namespace InterviewBot.Testing.Telegram.People;

/// <summary>A button as a person sees it, in the keyboard under a message or in its rich content.</summary>
public sealed class Button
{
    private readonly JsonObject _json;

    private Button(Message message, JsonObject json)
    {
        Message = message;
        _json = json;
    }

    public Message Message { get; }

    public string Label => RichText.Plain(_json["text"]);

    public string? CallbackData => _json.TextOf("callback_data");

    public string? Url => _json.TextOf("url") ?? (_json["login_url"] as JsonObject)?.TextOf("url");

    /// <summary>What the button puts into the input field, after the bot's name.</summary>
    public string? InlineQuery => _json.TextOf("switch_inline_query")
        ?? _json.TextOf("switch_inline_query_current_chat")
        ?? (_json["switch_inline_query_chosen_chat"] as JsonObject)?.TextOf("query");

    public string? Style => _json.TextOf("style");

    internal static IEnumerable<Button> Of(Message message)
    {
        var rich = (message.Content as MessageContent.Rich)?.Message;
        return Find(rich).Concat(Find(message.Markup)).Select(json => new Button(message, json));
    }

    internal static string WithKeyboard(string text, JsonObject? markup)
    {
        var shown = new StringBuilder(text);
        foreach (var row in Rows(markup))
        {
            shown.Append('\n').AppendJoin(' ', row.OfType<JsonObject>().Select(button => $"[{button.TextOf("text")}]"));
        }

        return shown.ToString();
    }

    private static IEnumerable<JsonArray> Rows(JsonObject? markup)
        => (markup?["inline_keyboard"] as JsonArray ?? []).OfType<JsonArray>();

    /// <summary>Buttons stand in rows of a keyboard, in rows of a rich message, and between its words.</summary>
    internal static IEnumerable<JsonObject> Find(JsonNode? node) => node switch
    {
        JsonObject json when json.TextOf("type") == "buttons" => (json["buttons"] as JsonArray ?? []).OfType<JsonObject>(),
        JsonObject json when json.TextOf("type") == "button" => json["button"] is JsonObject button ? [button] : [],
        JsonObject json when json.ContainsKey("inline_keyboard") => Rows(json).SelectMany(row => row.OfType<JsonObject>()),
        JsonObject json => json.SelectMany(field => Find(field.Value)),
        JsonArray items => items.SelectMany(Find),
        _ => [],
    };
}
