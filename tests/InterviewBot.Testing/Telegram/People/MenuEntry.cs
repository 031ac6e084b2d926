using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Telegram.People;

/// <summary>A command as an app's menu offers it.</summary>
public sealed record MenuEntry(string Command, string Description, bool IsEphemeral)
{
    internal static MenuEntry Read(JsonObject json)
        => new(json.TextOf("command") ?? "", json.TextOf("description") ?? "", json.FlagOf("is_ephemeral"));
}
