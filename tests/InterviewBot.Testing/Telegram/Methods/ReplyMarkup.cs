using System.Text.Json.Nodes;
using InterviewBot.Testing.Telegram.Http;

namespace InterviewBot.Testing.Telegram.Methods;

/// <summary>Reads and checks <c>reply_markup</c>.</summary>
internal static class ReplyMarkup
{
    private const int RowLimit = 8;
    private const int ButtonLimit = 100;

    private static readonly string[] Other = ["keyboard", "remove_keyboard", "force_reply"];

    /// <returns>What a message shows; null when there is nothing to show.</returns>
    public static JsonObject? Read(ApiRequest request, bool isEphemeral = false) => Check(request.Object("reply_markup"), isEphemeral);

    public static JsonObject? Check(JsonObject? markup, bool isEphemeral)
    {
        if (markup is null)
        {
            return null;
        }

        if (!markup.TryGetPropertyValue("inline_keyboard", out var keyboard))
        {
            return Other.Any(markup.ContainsKey)
                ? null
                : throw RefusedException.BadRequest("object expected as reply markup");
        }

        var rows = keyboard as JsonArray ?? throw NotRows();
        var shown = new JsonArray();
        foreach (var row in rows)
        {
            var buttons = row as JsonArray ?? throw NotRows();
            if (buttons.Count > RowLimit)
            {
                throw RefusedException.BadRequest($"reply markup is too long: {buttons.Count} buttons in a row");
            }

            foreach (var button in buttons)
            {
                CheckButton(button as JsonObject ?? throw NotRows(), isEphemeral);
            }

            if (buttons.Count > 0)
            {
                shown.Add(buttons.DeepClone());
            }
        }

        if (shown.Sum(row => row?.AsArray().Count ?? 0) > ButtonLimit)
        {
            throw RefusedException.BadRequest("reply markup is too long");
        }

        return shown.Count == 0 ? null : new JsonObject { ["inline_keyboard"] = shown };
    }

    private static void CheckButton(JsonObject button, bool isEphemeral)
    {
        if (string.IsNullOrWhiteSpace(button.TextOf("text")))
        {
            throw RefusedException.BadRequest("BUTTON_TEXT_INVALID");
        }

        if (button.TextOf("style") is not (null or "primary" or "success" or "danger"))
        {
            throw RefusedException.BadRequest("BUTTON_STYLE_INVALID");
        }

        ButtonActions.Check(button, isEphemeral);
    }

    private static RefusedException NotRows()
        => RefusedException.BadRequest("field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array of Arrays of Objects");
}
