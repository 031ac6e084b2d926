using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.Rules;

/// <summary>Which components may stand where in a message, and how much there may be of them in all.</summary>
/// <seealso href="https://discord.com/developers/docs/components/reference#component-object-component-types"/>
internal sealed class MessageComponents(Findings findings, bool isV2)
{
    private const int TotalLimit = 40;
    private const int LegacyRowLimit = 5;
    private const int ButtonsInRow = 5;
    private const int TextsInSection = 3;
    private const int TextLimit = 4000;

    private readonly ComponentIds _ids = new(findings);
    private readonly MessageSize _size = new();
    private int _count;
    private int _text;

    public void Check(JsonObject body, string path)
    {
        var at = Findings.Join(path, "components");
        foreach (var (component, componentAt) in findings.Objects(body, "components", path))
        {
            CheckTopLevel(component, componentAt);
        }

        if (!isV2)
        {
            findings.Length(at, body.CountOf("components"), 0, LegacyRowLimit);
            return;
        }

        if (_count > TotalLimit)
        {
            findings.Add(
                at,
                "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
                Findings.Words($"{_count} components, of which there may be {TotalLimit} in all"));
        }

        if (_text > TextLimit)
        {
            findings.Add(
                at,
                "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
                Findings.Words($"Components displayable text size exceeds maximum size of {TextLimit}"));
        }

        _size.Check(findings, body["components"], at);
    }

    private void CheckTopLevel(JsonObject component, string path)
    {
        if (!isV2 && Enter(component, path) != ComponentType.ActionRow)
        {
            findings.Invalid(path, "only rows stand here, unless the flag IS_COMPONENTS_V2 is set");
        }
        else if (!isV2)
        {
            CheckRow(component, path);
        }
        else if (TypeOf(component) == ComponentType.Container)
        {
            Enter(component, path);
            if (component.CountOf("components") == 0)
            {
                findings.Required(Findings.Join(path, "components"));
            }

            findings.Range(component, "accent_color", path, 0, 0xFFFFFF);
            foreach (var (child, childAt) in findings.Objects(component, "components", path))
            {
                CheckBlock(child, childAt);
            }
        }
        else
        {
            CheckBlock(component, path);
        }
    }

    /// <summary>What stands in a container, and outside of one as well.</summary>
    private void CheckBlock(JsonObject component, string path)
    {
        switch (Enter(component, path))
        {
            case ComponentType.ActionRow:
                CheckRow(component, path);
                break;
            case ComponentType.Section:
                CheckSection(component, path);
                break;
            case ComponentType.TextDisplay:
                CheckText(component, path);
                break;
            case ComponentType.MediaGallery:
                MediaRules.CheckGallery(findings, component, path);
                break;
            case ComponentType.File:
                MediaRules.CheckFile(findings, component, path);
                break;
            case ComponentType.Separator:
                findings.Range(component, "spacing", path, 1, 2);
                break;
            default:
                WrongPlace(path);
                break;
        }
    }

    private void CheckRow(JsonObject row, string path)
    {
        findings.Length(Findings.Join(path, "components"), row.CountOf("components"), 1, ButtonsInRow);
        var isAlone = row.CountOf("components") == 1;
        foreach (var (child, at) in findings.Objects(row, "components", path))
        {
            switch (Enter(child, at))
            {
                case ComponentType.Button:
                    ButtonRules.Check(findings, child, at);
                    break;
                case ComponentType.StringSelect or ComponentType.UserSelect or ComponentType.RoleSelect
                    or ComponentType.MentionableSelect or ComponentType.ChannelSelect:
                    SelectRules.Check(findings, child, at);
                    if (!isAlone)
                    {
                        findings.Add(at, "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width");
                    }

                    break;
                default:
                    WrongPlace(at);
                    break;
            }
        }
    }

    private void CheckSection(JsonObject section, string path)
    {
        findings.Length(Findings.Join(path, "components"), section.CountOf("components"), 1, TextsInSection);
        foreach (var (child, at) in findings.Objects(section, "components", path))
        {
            if (Enter(child, at) == ComponentType.TextDisplay)
            {
                CheckText(child, at);
            }
            else
            {
                WrongPlace(at);
            }
        }

        var accessoryAt = Findings.Join(path, "accessory");
        if (section["accessory"] is not JsonObject accessory)
        {
            findings.Required(accessoryAt);
            return;
        }

        switch (Enter(accessory, accessoryAt))
        {
            case ComponentType.Button:
                ButtonRules.Check(findings, accessory, accessoryAt);
                break;
            case ComponentType.Thumbnail:
                MediaRules.CheckThumbnail(findings, accessory, accessoryAt);
                break;
            default:
                WrongPlace(accessoryAt);
                break;
        }
    }

    private void CheckText(JsonObject component, string path)
    {
        TextDisplayRules.Check(findings, component, path);
        _text += component.TextOf("content")?.Length ?? 0;
    }

    private ComponentType Enter(JsonObject component, string path)
    {
        _count++;
        _size.Add(component);
        _ids.Add(component, path);
        return TypeOf(component);
    }

    private void WrongPlace(string path) => findings.Add(path, "UNION_TYPE_CHOICES", "this type of component does not stand here");

    private static ComponentType TypeOf(JsonObject component) => (ComponentType)(component.NumberOf("type") ?? 0);
}
