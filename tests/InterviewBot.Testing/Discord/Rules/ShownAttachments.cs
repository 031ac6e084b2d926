using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.Rules;

/// <summary>With Components V2 an attachment shows only where a component shows it, by <c>attachment://</c> and its name.</summary>
/// <seealso href="https://discord.com/developers/docs/components/reference#file"/>
internal static class ShownAttachments
{
    private const string Scheme = "attachment://";

    public static void Check(Findings findings, JsonObject body, MessageUse use, string path)
    {
        var shown = new HashSet<string>(StringComparer.Ordinal);
        CollectShown(body["components"], shown);
        var attached = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (attachment, at) in findings.Objects(body, "attachments", path))
        {
            if (attachment.TextOf("filename") is { } name)
            {
                attached.Add(name);
                if (!shown.Contains(name))
                {
                    findings.Unwanted(at, "no component shows this attachment, so nobody sees it");
                }
            }
        }

        // An edit may show what the message has already.
        if (use != MessageUse.Edit)
        {
            foreach (var name in shown.Where(name => !attached.Contains(name)))
            {
                findings.Invalid(Findings.Join(path, "components"), $"no attachment has the name {name}");
            }
        }
    }

    private static void CollectShown(JsonNode? node, HashSet<string> shown)
    {
        switch (node)
        {
            case JsonArray items:
                foreach (var item in items)
                {
                    CollectShown(item, shown);
                }

                break;
            case JsonObject json:
                if (json.TextOf("url") is { } url && url.StartsWith(Scheme, StringComparison.Ordinal))
                {
                    shown.Add(url[Scheme.Length..]);
                }

                foreach (var (_, value) in json)
                {
                    CollectShown(value, shown);
                }

                break;
        }
    }
}
