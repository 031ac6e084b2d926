using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.Rules;

/// <summary>A message of content and embeds, without Components V2.</summary>
internal static class LegacyMessage
{
    private const int ContentLimit = 2000;
    private const int EmbedLimit = 10;

    public static void Check(Findings findings, JsonObject body, string path)
    {
        // The schema says 4000, which holds for people who pay.
        findings.OptionalText(body, "content", path, ContentLimit);
        if (body["embeds"] is not JsonArray embeds)
        {
            return;
        }

        findings.Length(Findings.Join(path, "embeds"), embeds.Count, 0, EmbedLimit);
        EmbedRules.Check(findings, body, path);
    }
}
