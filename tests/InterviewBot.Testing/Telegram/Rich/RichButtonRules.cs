using System.Text.Json;
using System.Text.Json.Nodes;
using InterviewBot.Testing.Telegram.Http;
using InterviewBot.Testing.Telegram.Methods;

namespace InterviewBot.Testing.Telegram.Rich;

/// <summary>What the API allows of buttons inside of a rich message.</summary>
internal sealed class RichButtonRules(RichTextRules texts, bool isEphemeral)
{
    private const int RowLimit = 8;

    public void CheckRow(JsonObject block)
    {
        if (block["buttons"] is not JsonArray { Count: > 0 and <= RowLimit } buttons)
        {
            throw RichRules.Invalid($"a row must have 1-{RowLimit} buttons");
        }

        foreach (var button in buttons)
        {
            Check(button as JsonObject ?? throw RichRules.Invalid("a button must be an Object"));
        }
    }

    public void Check(JsonObject button)
    {
        texts.CheckFilled(button["text"], "button");
        if (!IsLabel(button["text"]))
        {
            throw RichRules.Invalid("text of a button may contain only plain text, custom emoji and times");
        }

        ButtonActions.Check(button, isEphemeral);
        switch (button.TextOf("style"))
        {
            case null or "primary" or "success" or "danger":
                break;
            case "link" when button.ContainsKey("callback_data"):
                break;
            default:
                throw RefusedException.BadRequest("BUTTON_STYLE_INVALID");
        }
    }

    private static bool IsLabel(JsonNode? text) => text switch
    {
        JsonValue value => value.GetValueKind() == JsonValueKind.String,
        JsonArray parts => parts.All(IsLabel),
        JsonObject span => span.TextOf("type") is "custom_emoji" or "date_time",
        _ => false,
    };
}
