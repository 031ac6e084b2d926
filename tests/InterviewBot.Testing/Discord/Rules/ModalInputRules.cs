using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.Rules;

/// <summary>What a form asks for.</summary>
/// <seealso href="https://discord.com/developers/docs/components/reference#label-label-child-components"/>
internal static class ModalInputRules
{
    private const int TextLimit = 4000;
    private const int PlaceholderLimit = 100;
    private const int GroupLimit = 10;

    public static void Check(Findings findings, JsonObject input, string path)
    {
        findings.Text(input, "custom_id", path, 1, ComponentIds.CustomIdLimit);
        findings.Forbidden(input, path, "nothing is disabled in a form", "disabled");
        switch ((ComponentType)(input.NumberOf("type") ?? 0))
        {
            case ComponentType.TextInput:
                CheckText(findings, input, path);
                break;
            case ComponentType.StringSelect or ComponentType.UserSelect or ComponentType.RoleSelect or ComponentType.MentionableSelect
                or ComponentType.ChannelSelect:
                SelectRules.Check(findings, input, path);
                CheckRequired(findings, input, path);
                break;
            case ComponentType.RadioGroup:
                OptionRules.Check(findings, input, path, 2, GroupLimit);
                break;
            case ComponentType.CheckboxGroup:
                findings.Range(input, "max_values", path, 1, GroupLimit);
                OptionRules.Check(findings, input, path, 1, GroupLimit);
                CheckRequired(findings, input, path);
                break;
            case ComponentType.FileUpload:
                findings.Range(input, "min_values", path, 0, GroupLimit);
                findings.Range(input, "max_values", path, 1, GroupLimit);
                CheckRequired(findings, input, path);
                break;
            case ComponentType.Checkbox:
                break;
            default:
                findings.Add(path, "UNION_TYPE_CHOICES", "this type of component does not stand here");
                break;
        }
    }

    private static void CheckText(Findings findings, JsonObject input, string path)
    {
        findings.OptionalText(input, "placeholder", path, PlaceholderLimit);
        findings.Range(input, "min_length", path, 0, TextLimit);
        findings.Range(input, "max_length", path, 1, TextLimit);
        var most = (int)(input.NumberOf("max_length") ?? TextLimit);
        if (input.NumberOf("min_length") > most)
        {
            findings.Invalid(Findings.Join(path, "min_length"), "is more than max_length");
        }

        findings.OptionalText(input, "value", path, Math.Min(most, TextLimit));
        if (input.NumberOf("style") is not (1 or 2))
        {
            findings.Add(Findings.Join(path, "style"), "BASE_TYPE_CHOICES", "Value must be one of (1, 2).");
        }
    }

    private static void CheckRequired(Findings findings, JsonObject input, string path)
    {
        if (input.NumberOf("min_values") == 0 && (!input.Has("required") || input.IsTrue("required")))
        {
            findings.Invalid(Findings.Join(path, "min_values"), "must be at least 1 where an answer is required");
        }
    }
}
