using System.Text.Json.Serialization.Metadata;
using InterviewBot.Discord.Client.Rest.Http;
using InterviewBot.Discord.Client.Rest.RateLimits;

namespace InterviewBot.Discord.Client.Rest;

/// <summary>What is asked of Discord. Not a record: its path may hold an interaction's token and is not to be printed.</summary>
/// <param name="route">The kind of request.</param>
/// <param name="path">After the base address, escaped, with its query.</param>
/// <typeparam name="T">What the answer is read as.</typeparam>
internal sealed class RestRequest<T>(RestRoute route, string path)
{
    public RestRoute Route => route;

    public string Path => path;

    public MajorParameter Major { get; init; }

    public RestBody? Body { get; init; }

    /// <summary>Reads the answer; null: an answer of success is all there is, and the value is the default.</summary>
    public JsonTypeInfo<T>? Answer { get; init; }

    /// <summary>Discord may answer with success alone (204) too, and the value is the default.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>Shown in the guild's audit log beside what was done.</summary>
    public string? AuditLogReason { get; init; }

    /// <inheritdoc cref="RestRoute.IsRepeatable"/>
    public bool IsRepeatable { get; init; } = route.IsRepeatable;
}
