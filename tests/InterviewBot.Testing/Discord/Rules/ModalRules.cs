using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.Rules;

/// <summary>What Discord allows in a form, beyond what its schema says.</summary>
/// <seealso href="https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal"/>
public static class ModalRules
{
    private const int TitleLimit = 45;
    private const int ComponentLimit = 5;
    private const int LabelLimit = 45;
    private const int DescriptionLimit = 100;

    /// <param name="modal">The data of an interaction's callback of type 9.</param>
    /// <returns>What is wrong with it; empty when all is well.</returns>
    public static IReadOnlyList<Problem> Check(JsonObject modal)
    {
        var findings = new Findings();
        Check(findings, modal, path: "");
        return findings.All;
    }

    internal static void Check(Findings findings, JsonObject modal, string path)
    {
        findings.Text(modal, "custom_id", path, 1, ComponentIds.CustomIdLimit);
        findings.Text(modal, "title", path, 1, TitleLimit);
        findings.Length(Findings.Join(path, "components"), modal.CountOf("components"), 1, ComponentLimit);
        var ids = new ComponentIds(findings);
        foreach (var (component, at) in findings.Objects(modal, "components", path))
        {
            ids.Add(component, at);
            switch ((ComponentType)(component.NumberOf("type") ?? 0))
            {
                case ComponentType.Label:
                    CheckLabel(findings, component, at, ids);
                    break;
                case ComponentType.TextDisplay:
                    TextDisplayRules.Check(findings, component, at);
                    break;
                case ComponentType.ActionRow:
                    CheckRow(findings, component, at, ids);
                    break;
                default:
                    findings.Add(at, "UNION_TYPE_CHOICES", "this type of component does not stand here");
                    break;
            }
        }
    }

    private static void CheckLabel(Findings findings, JsonObject label, string path, ComponentIds ids)
    {
        findings.Text(label, "label", path, 1, LabelLimit);
        findings.OptionalText(label, "description", path, DescriptionLimit, min: 1);
        var at = Findings.Join(path, "component");
        if (label["component"] is not JsonObject input)
        {
            findings.Required(at);
            return;
        }

        ids.Add(input, at);
        findings.Forbidden(input, at, "stands on the Label around it", "label");
        ModalInputRules.Check(findings, input, at);
    }

    /// <summary>The way of forms before there were Labels.</summary>
    private static void CheckRow(Findings findings, JsonObject row, string path, ComponentIds ids)
    {
        findings.Unwanted(path, "text inputs in rows are deprecated: a Label takes them");
        findings.Length(Findings.Join(path, "components"), row.CountOf("components"), 1, 1);
        foreach (var (input, at) in findings.Objects(row, "components", path))
        {
            ids.Add(input, at);
            findings.Text(input, "label", at, 1, LabelLimit);
            if ((ComponentType)(input.NumberOf("type") ?? 0) != ComponentType.TextInput)
            {
                findings.Add(at, "UNION_TYPE_CHOICES", "this type of component does not stand here");
            }
            else
            {
                ModalInputRules.Check(findings, input, at);
            }
        }
    }
}
