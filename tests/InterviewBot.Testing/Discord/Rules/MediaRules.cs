using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.Rules;

/// <summary>Pictures and files among the components.</summary>
/// <seealso href="https://discord.com/developers/docs/components/reference#media-gallery"/>
internal static class MediaRules
{
    private const int GalleryLimit = 10;
    private const int DescriptionLimit = 1024;

    public static void CheckGallery(Findings findings, JsonObject gallery, string path)
    {
        findings.Length(Findings.Join(path, "items"), gallery.CountOf("items"), 1, GalleryLimit);
        foreach (var (item, at) in findings.Objects(gallery, "items", path))
        {
            CheckThumbnail(findings, item, at);
        }
    }

    /// <summary>A thumbnail, or what has the same fields: an item of a gallery.</summary>
    public static void CheckThumbnail(Findings findings, JsonObject thumbnail, string path)
    {
        findings.OptionalText(thumbnail, "description", path, DescriptionLimit);
        if (UrlOf(thumbnail, "media") is not { } url)
        {
            findings.Required(Findings.Join(path, "media.url"));
        }
        else if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https" or "attachment"))
        {
            findings.Add(Findings.Join(path, "media.url"), "URL_TYPE_INVALID_URL", "Not a well formed URL.");
        }
    }

    public static void CheckFile(Findings findings, JsonObject file, string path)
    {
        if (UrlOf(file, "file")?.StartsWith("attachment://", StringComparison.Ordinal) != true)
        {
            findings.Invalid(Findings.Join(path, "file.url"), "must be an attachment of the message");
        }
    }

    private static string? UrlOf(JsonObject component, string name) => (component[name] as JsonObject)?.TextOf("url");
}
