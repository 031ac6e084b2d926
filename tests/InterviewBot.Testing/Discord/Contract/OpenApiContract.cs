using System.Collections.Concurrent;
using System.Text.Json;
using InterviewBot.Testing.Discord.Rules;

namespace InterviewBot.Testing.Discord.Contract;

/// <summary>Discord's HTTP API as Discord publishes it, where a copy lies beside the repository.</summary>
/// <remarks>
/// A validator of our own. The contract closes no object, so a library for JSON Schema would let fields pass that Discord does not know,
/// which is what a misspelt name is; and it would name what is wrong by the contract's inner paths, not by the request's.
/// </remarks>
/// <seealso href="https://github.com/discord/discord-api-spec"/>
public sealed class OpenApiContract
{
    private static readonly Lazy<OpenApiContract?> Shared = new(Load);

    private readonly List<(ContractPath Path, JsonElement Item)> _paths;
    private readonly SchemaReader _schemas;
    private readonly ConcurrentDictionary<(ContractPath Path, string Method), ContractOperation?> _operations = new();

    private OpenApiContract(JsonElement root)
    {
        _paths =
        [
            .. root.GetProperty("paths").EnumerateObject()
                .Select(path => (Path: new ContractPath(path.Name), Item: path.Value))
                .OrderByDescending(path => path.Path.Words),
        ];
        _schemas = new SchemaReader(root.GetProperty("components").GetProperty("schemas"));
    }

    /// <summary>Null where there is no copy.</summary>
    public static OpenApiContract? Found => Shared.Value;

    /// <returns>What the contract does not allow; empty when all is well.</returns>
    public IReadOnlyList<Problem> Check(ContractRequest request)
    {
        var segments = request.Path.Split('/');
        foreach (var (path, item) in _paths)
        {
            if (path.Match(segments) is not { } values)
            {
                continue;
            }

            if (_operations.GetOrAdd((path, request.Method), _ => Read(item, request.Method)) is not { } operation)
            {
                return [new Problem("", Problem.Invalid, $"{request.Method} is no method of this path")];
            }

            var problems = new List<Problem>();
            operation.Check(request, values, problems);
            return problems;
        }

        return [new Problem("", Problem.Invalid, "unknown path")];
    }

    private ContractOperation? Read(JsonElement item, string method)
        => item.TryGetProperty(method.ToLowerInvariant(), out var operation) ? new ContractOperation(item, operation, _schemas) : null;

    private static OpenApiContract? Load()
    {
        var path = Repository.PathOf("..", "shared", "contracts", "discord-openapi.json");
        if (!File.Exists(path))
        {
            return null;
        }

        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return new OpenApiContract(document.RootElement.Clone());
    }
}
