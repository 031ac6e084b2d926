using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.Rules;

namespace InterviewBot.Testing.Discord.Looks;

/// <summary>A button or a select.</summary>
internal static class ControlLooks
{
    public static string Of(JsonObject control) => (ComponentType)(control.NumberOf("type") ?? 0) switch
    {
        ComponentType.Button => Button(control),
        ComponentType.StringSelect => Select(control, string.Join(" | ", control.ObjectsOf("options").Select(Option))),
        ComponentType.UserSelect => Select(control, "people"),
        ComponentType.RoleSelect => Select(control, "roles"),
        ComponentType.MentionableSelect => Select(control, "people and roles"),
        ComponentType.ChannelSelect => Select(control, "channels"),
        var other => $"({other}?)",
    };

    /// <summary>Plain is the secondary style, the grey one; the others have a mark before the label.</summary>
    private static string Button(JsonObject button)
    {
        var label = string.Join(' ', new[] { EmojiOf(button), button.TextOf("label") }.Where(part => !string.IsNullOrEmpty(part)));
        var looks = button.NumberOf("style") switch
        {
            1 => $"● {label}",
            3 => $"✓ {label}",
            4 => $"✗ {label}",
            5 => $"{label} ↗ {button.TextOf("url")}",
            6 => $"shop {button.TextOf("sku_id")}",
            _ => label,
        };
        return button.IsTrue("disabled") ? $"[{looks} (off)]" : $"[{looks}]";
    }

    private static string Select(JsonObject select, string options)
    {
        var most = select.NumberOf("max_values") ?? 1;
        var many = most > 1 ? Findings.Words($" {select.NumberOf("min_values") ?? 1}-{most}") : "";
        var placeholder = select.TextOf("placeholder") is { } text ? $" {text}:" : "";
        var off = select.IsTrue("disabled") ? " (off)" : "";
        return $"(▾{many}{placeholder} {options}{off})";
    }

    private static string Option(JsonObject option)
    {
        var parts = new[] { EmojiOf(option), option.TextOf("label") }.Where(part => !string.IsNullOrEmpty(part));
        var description = option.TextOf("description") is { Length: > 0 } text ? $" – {text}" : "";
        var looks = string.Join(' ', parts) + description;
        return option.IsTrue("default") ? $"‹{looks}›" : looks;
    }

    private static string? EmojiOf(JsonObject control)
        => control["emoji"] is not JsonObject emoji ? null
            : emoji.Has("id") ? $":{emoji.TextOf("name")}:"
            : emoji.TextOf("name");
}
