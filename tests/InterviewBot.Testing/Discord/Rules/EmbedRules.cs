using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.Rules;

/// <summary>How long the parts of embeds may be.</summary>
/// <seealso href="https://discord.com/developers/docs/resources/message#embed-object-embed-limits"/>
internal static class EmbedRules
{
    private const int TitleLimit = 256;
    private const int DescriptionLimit = 4096;
    private const int FieldLimit = 25;
    private const int FieldNameLimit = 256;
    private const int FieldValueLimit = 1024;
    private const int FooterLimit = 2048;
    private const int AuthorLimit = 256;
    private const int TotalLimit = 6000;

    public static void Check(Findings findings, JsonObject body, string path)
    {
        var total = 0;
        foreach (var (embed, at) in findings.Objects(body, "embeds", path))
        {
            Text(embed, "title", at, TitleLimit);
            Text(embed, "description", at, DescriptionLimit);
            Text(embed["footer"] as JsonObject, "text", Findings.Join(at, "footer"), FooterLimit);
            Text(embed["author"] as JsonObject, "name", Findings.Join(at, "author"), AuthorLimit);
            findings.Length(Findings.Join(at, "fields"), embed.CountOf("fields"), 0, FieldLimit);
            foreach (var (field, fieldAt) in findings.Objects(embed, "fields", at))
            {
                Text(field, "name", fieldAt, FieldNameLimit);
                Text(field, "value", fieldAt, FieldValueLimit);
            }
        }

        if (total > TotalLimit)
        {
            findings.Add(
                Findings.Join(path, "embeds"),
                "MAX_EMBED_SIZE_EXCEEDED",
                Findings.Words($"Embed size exceeds maximum size of {TotalLimit}"));
        }

        void Text(JsonObject? json, string name, string at, int limit)
        {
            // Blanks around it do not count: they are trimmed.
            if (json?.TextOf(name)?.Trim() is { } text)
            {
                total += text.Length;
                findings.Length(Findings.Join(at, name), text.Length, 0, limit);
            }
        }
    }
}
