using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.Rules;

/// <summary>A button's style says what else it has.</summary>
/// <seealso href="https://discord.com/developers/docs/components/reference#button-button-styles"/>
internal static class ButtonRules
{
    private const int LabelLimit = 80;
    private const int UrlLimit = 512;
    private const int Link = 5;
    private const int Premium = 6;

    private static readonly string[] Schemes = ["http", "https", "discord"];

    public static void Check(Findings findings, JsonObject button, string path)
    {
        findings.OptionalText(button, "label", path, LabelLimit);
        EmojiRules.Check(findings, button, path);
        switch (button.NumberOf("style"))
        {
            case >= 1 and < Link:
                findings.Text(button, "custom_id", path, 1, ComponentIds.CustomIdLimit);
                findings.Forbidden(button, path, "belongs to other styles of button", "url", "sku_id");
                break;
            case Link:
                CheckUrl(findings, button, path);
                findings.Forbidden(button, path, "does not belong to a link", "custom_id", "sku_id");
                break;
            case Premium:
                if (!button.Has("sku_id"))
                {
                    findings.Required(Findings.Join(path, "sku_id"));
                }

                findings.Forbidden(button, path, "does not belong to a premium button", "custom_id", "label", "url", "emoji");
                return;
            default:
                findings.Add(Findings.Join(path, "style"), "BASE_TYPE_CHOICES", "Value must be one of (1, 2, 3, 4, 5, 6).");
                break;
        }

        if (string.IsNullOrWhiteSpace(button.TextOf("label")) && !button.Has("emoji"))
        {
            findings.Invalid(path, "a button must have a label or an emoji");
        }
    }

    private static void CheckUrl(Findings findings, JsonObject button, string path)
    {
        findings.Text(button, "url", path, 1, UrlLimit);
        if (button.TextOf("url") is not { Length: > 0 } url)
        {
            return;
        }

        var at = Findings.Join(path, "url");
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address))
        {
            findings.Add(at, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
        }
        else if (!Schemes.Contains(address.Scheme, StringComparer.Ordinal))
        {
            findings.Add(
                at,
                "URL_TYPE_INVALID_SCHEME",
                $"Scheme \"{address.Scheme}\" is not supported. Scheme must be one of ('http', 'https', 'discord').");
        }
    }
}
