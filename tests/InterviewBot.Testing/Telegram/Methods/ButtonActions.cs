using System.Text;
using System.Text.Json.Nodes;
using InterviewBot.Testing.Telegram.Html;
using InterviewBot.Testing.Telegram.Http;

namespace InterviewBot.Testing.Telegram.Methods;

/// <summary>What a button does: one thing, and what that thing allows.</summary>
internal static class ButtonActions
{
    private const int DataLimit = 64;

    private static readonly string[] Actions =
    [
        "url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay", "disabled",
    ];

    public static void Check(JsonObject button, bool isEphemeral)
    {
        string[] used = [.. Actions.Where(button.ContainsKey)];
        if (used.Length == 0)
        {
            throw RefusedException.BadRequest("text buttons are unallowed in the inline keyboard");
        }

        if (used.Length > 1)
        {
            throw RefusedException.BadRequest($"a button must do exactly one thing, found {string.Join(", ", used)}");
        }

        switch (used[0])
        {
            case "callback_data" when Encoding.UTF8.GetByteCount(button.TextOf("callback_data") ?? "") is 0 or > DataLimit:
                throw RefusedException.BadRequest("BUTTON_DATA_INVALID");
            case "url" when !Links.IsWebLink(button.TextOf("url") ?? ""):
                throw RefusedException.BadRequest(
                    $"inline keyboard button URL '{button.TextOf("url")}' is invalid: Wrong HTTP URL");
            case "login_url" when isEphemeral:
                throw RefusedException.BadRequest("login_url buttons are not supported in ephemeral messages");
            case "copy_text" when (button["copy_text"] as JsonObject)?.TextOf("text") is not { Length: >= 1 and <= 256 }:
                throw RefusedException.BadRequest("BUTTON_COPY_TEXT_INVALID");
            default:
                break;
        }
    }
}
