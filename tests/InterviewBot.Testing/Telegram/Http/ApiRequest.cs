using System.Text.Json;
using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Telegram.Http;

/// <summary>A call of a method, however it was encoded.</summary>
internal sealed class ApiRequest(string method, JsonObject parameters, bool isForm, IReadOnlyDictionary<string, UploadedFile> files)
{
    public string Method => method;

    public JsonObject Parameters => parameters;

    /// <summary>In forms every value is text, and objects are JSON inside of it.</summary>
    public bool IsForm => isForm;

    public IReadOnlyDictionary<string, UploadedFile> Files => files;

    public string? Text(string name) => parameters.TextOf(name);

    public long? Number(string name) => parameters.NumberOf(name);

    public bool Flag(string name) => parameters.FlagOf(name) || Text(name) is "true" or "True" or "1";

    public JsonObject? Object(string name) => Structure(name) switch
    {
        null => null,
        JsonObject found => found,
        _ => throw RefusedException.BadRequest($"object expected as {name.Replace('_', ' ')}"),
    };

    public JsonArray? Array(string name) => Structure(name) switch
    {
        null => null,
        JsonArray found => found,
        _ => throw RefusedException.BadRequest($"expected an Array as {name.Replace('_', ' ')}"),
    };

    /// <summary>A file sent along under the parameter's own name, or by <c>attach://</c>.</summary>
    public UploadedFile? File(string name)
    {
        if (files.GetValueOrDefault(name) is { } direct)
        {
            return direct;
        }

        return Text(name) is { } text && text.StartsWith("attach://", StringComparison.Ordinal)
            ? files.GetValueOrDefault(text["attach://".Length..])
            : null;
    }

    private JsonNode? Structure(string name)
    {
        if (!parameters.TryGetPropertyValue(name, out var node))
        {
            return null;
        }

        if (node is not JsonValue value || value.GetValueKind() != JsonValueKind.String)
        {
            return node ?? JsonValue.Create("null");
        }

        try
        {
            return JsonNode.Parse(value.GetValue<string>()) ?? JsonValue.Create("null");
        }
        catch (JsonException)
        {
            throw RefusedException.BadRequest($"can't parse {name.Replace('_', ' ')} JSON object");
        }
    }
}

/// <param name="Name">The file's own name.</param>
/// <param name="Content">All of it.</param>
internal sealed record UploadedFile(string Name, byte[] Content);
