using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.Rules;

/// <summary>Markdown in a message or a form.</summary>
/// <seealso href="https://discord.com/developers/docs/components/reference#text-display"/>
internal static class TextDisplayRules
{
    private const int Limit = 4000;

    public static void Check(Findings findings, JsonObject component, string path)
    {
        findings.Text(component, "content", path, 1, Limit);
        if (component.TextOf("content") is { Length: > 0 } content && string.IsNullOrWhiteSpace(content))
        {
            findings.Required(Findings.Join(path, "content"));
        }
    }
}
