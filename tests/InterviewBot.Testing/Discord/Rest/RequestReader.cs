using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace InterviewBot.Testing.Discord.Rest;

/// <summary>Reads JSON, or a form with <c>payload_json</c> and files.</summary>
/// <seealso href="https://discord.com/developers/docs/reference#uploading-files"/>
internal static class RequestReader
{
    public static async Task<RestRequest> ReadAsync(
        HttpRequest http,
        Route route,
        string path,
        string[] segments,
        CancellationToken cancellationToken)
    {
        string? reason = http.Headers["X-Audit-Log-Reason"];
        if (!http.HasFormContentType)
        {
            return new RestRequest(route, path, segments, http.Query, await ReadJsonAsync(http, cancellationToken))
            {
                QueryString = http.QueryString.Value ?? "",
                AuditLogReason = reason,
            };
        }

        var form = await http.ReadFormAsync(cancellationToken);
        var files = new List<UploadedFile>();
        foreach (var file in form.Files)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, cancellationToken);
            files.Add(new UploadedFile(file.Name, file.FileName, content.ToArray()));
        }

        return new RestRequest(route, path, segments, http.Query, Parse(form["payload_json"]))
        {
            Files = files,
            IsMultipart = true,
            QueryString = http.QueryString.Value ?? "",
            AuditLogReason = reason,
        };
    }

    private static async Task<JsonNode?> ReadJsonAsync(HttpRequest http, CancellationToken cancellationToken)
    {
        if (http.ContentLength is null or 0 && http.Headers.TransferEncoding.Count == 0)
        {
            return null;
        }

        if (!http.HasJsonContentType())
        {
            throw NotJson();
        }

        try
        {
            return await JsonNode.ParseAsync(http.Body, cancellationToken: cancellationToken);
        }
        catch (JsonException)
        {
            throw NotJson();
        }
    }

    private static JsonNode? Parse(string? text)
    {
        try
        {
            return text is null ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            throw NotJson();
        }
    }

    private static RefusedException NotJson() => new(400, 50109, "The request body contains invalid JSON.");
}
