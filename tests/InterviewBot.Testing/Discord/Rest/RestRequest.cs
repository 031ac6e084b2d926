using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.State;
using Microsoft.AspNetCore.Http;

namespace InterviewBot.Testing.Discord.Rest;

/// <summary>A request, read.</summary>
internal sealed class RestRequest(Route route, string path, string[] segments, IQueryCollection query, JsonNode? body)
{
    public Route Route => route;

    /// <summary>Below the API's version, still escaped, without the query.</summary>
    public string Path => path;

    public IQueryCollection Query => query;

    public JsonNode? Body => body;

    public IReadOnlyList<UploadedFile> Files { get; init; } = [];

    public bool IsMultipart { get; init; }

    public string QueryString { get; init; } = "";

    /// <summary>As it was sent, still escaped.</summary>
    public string? AuditLogReason { get; init; }

    public RestCall Call { get; } = new(route.Name, path, body);

    /// <summary>What stands in the path under this name, still escaped; null where the route has no such name.</summary>
    public string? Segment(string name) => route.IndexOf(name) is var index and >= 0 ? segments[index] : null;

    public ulong? IdOrNone(string name) => SnowflakeExtensions.AsId(Segment(name));
}

/// <param name="PartName"><c>files[n]</c>.</param>
/// <param name="Name">The file's own name.</param>
/// <param name="Content">All of it.</param>
internal sealed record UploadedFile(string PartName, string Name, byte[] Content);
