using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace InterviewBot.Testing.Telegram.Http;

/// <summary>Reads parameters from JSON, a form, an upload or the address, as the API takes them.</summary>
internal static class RequestReader
{
    private static readonly Dictionary<string, UploadedFile> NoFiles = [];

    public static async Task<ApiRequest> ReadAsync(HttpRequest request, string method, CancellationToken cancellationToken)
    {
        if (request.HasFormContentType)
        {
            return await ReadFormAsync(request, method, cancellationToken);
        }

        var parameters = new JsonObject();
        foreach (var (name, value) in request.Query)
        {
            parameters[name] = value.ToString();
        }

        if (request.HasJsonContentType())
        {
            var body = await ParseAsync(request.Body, cancellationToken);
            foreach (var (name, value) in body.ToList())
            {
                body.Remove(name);
                parameters[name] = value;
            }
        }

        return new ApiRequest(method, parameters, isForm: request.Query.Count > 0, NoFiles);
    }

    private static async Task<JsonObject> ParseAsync(Stream body, CancellationToken cancellationToken)
    {
        try
        {
            return await JsonNode.ParseAsync(body, cancellationToken: cancellationToken) as JsonObject
                ?? throw RefusedException.BadRequest("object expected as request body");
        }
        catch (JsonException)
        {
            throw RefusedException.BadRequest("can't parse request body JSON object");
        }
    }

    private static async Task<ApiRequest> ReadFormAsync(HttpRequest request, string method, CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(cancellationToken);
        var parameters = new JsonObject();
        foreach (var (name, value) in form)
        {
            parameters[name] = value.ToString();
        }

        var files = new Dictionary<string, UploadedFile>(StringComparer.Ordinal);
        foreach (var file in form.Files)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, cancellationToken);
            files[file.Name] = new UploadedFile(file.FileName, content.ToArray());
        }

        return new ApiRequest(method, parameters, isForm: true, files);
    }
}
