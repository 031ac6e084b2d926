using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.Rules;

/// <summary>What can be picked in a select, a radio group or a group of checkboxes.</summary>
/// <seealso href="https://discord.com/developers/docs/components/reference#string-select-select-option-structure"/>
internal static class OptionRules
{
    private const int TextLimit = 100;

    /// <param name="min">Fewer are refused: it must be possible to pick as many as is said.</param>
    public static void Check(Findings findings, JsonObject parent, string path, int min, int max)
    {
        findings.Length(Findings.Join(path, "options"), parent.CountOf("options"), min, max);
        var values = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (option, at) in findings.Objects(parent, "options", path))
        {
            findings.Text(option, "label", at, 1, TextLimit);
            findings.Text(option, "value", at, 1, TextLimit);
            findings.OptionalText(option, "description", at, TextLimit);
            EmojiRules.Check(findings, option, at);
            if (option.TextOf("value") is { } value && !values.Add(value))
            {
                findings.Add(
                    Findings.Join(at, "value"), "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
            }
        }
    }
}
