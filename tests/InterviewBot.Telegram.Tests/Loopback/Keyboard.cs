using System.Text.Json.Nodes;

namespace InterviewBot.Telegram.Tests.Loopback;

internal static class Keyboard
{
    /// <summary>Buttons that call the bot, each in a row of its own.</summary>
    public static JsonObject Of(params (string Label, string Data)[] buttons) => new()
    {
        ["inline_keyboard"] = new JsonArray(
            [.. buttons.Select(button => new JsonArray(new JsonObject { ["text"] = button.Label, ["callback_data"] = button.Data }))]),
    };
}
