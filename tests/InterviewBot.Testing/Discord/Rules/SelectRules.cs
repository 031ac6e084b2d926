using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.Rules;

/// <summary>A select menu, in a message or a form.</summary>
/// <seealso href="https://discord.com/developers/docs/components/reference#string-select"/>
internal static class SelectRules
{
    private const int OptionLimit = 25;
    private const int PlaceholderLimit = 150;

    public static void Check(Findings findings, JsonObject select, string path)
    {
        findings.Text(select, "custom_id", path, 1, ComponentIds.CustomIdLimit);
        findings.OptionalText(select, "placeholder", path, PlaceholderLimit);
        findings.Range(select, "min_values", path, 0, OptionLimit);
        findings.Range(select, "max_values", path, 1, OptionLimit);
        var most = select.NumberOf("max_values") ?? 1;
        if (select.NumberOf("min_values") > most)
        {
            findings.Invalid(Findings.Join(path, "min_values"), "is more than max_values");
        }

        if ((ComponentType)(select.NumberOf("type") ?? 0) == ComponentType.StringSelect)
        {
            OptionRules.Check(findings, select, path, Math.Max(1, (int)most), OptionLimit);
            if (select.ObjectsOf("options").Count(option => option.IsTrue("default")) > most)
            {
                findings.Invalid(Findings.Join(path, "options"), "more defaults than max_values");
            }
        }
    }
}
