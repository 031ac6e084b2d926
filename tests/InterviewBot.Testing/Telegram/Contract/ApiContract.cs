using System.Collections.Immutable;
using System.Text.Json;

namespace InterviewBot.Testing.Telegram.Contract;

/// <summary>The Bot API's methods and types as Telegram publishes them, where a copy lies beside the repository.</summary>
internal sealed class ApiContract
{
    private static readonly Lazy<ApiContract?> Shared = new(Load);

    private readonly ImmutableDictionary<string, ContractType> _methods;
    private readonly ImmutableDictionary<string, ContractType> _types;

    private ApiContract(JsonElement root)
    {
        _methods = ReadTypes(root.GetProperty("methods"), StringComparer.OrdinalIgnoreCase);
        _types = ReadTypes(root.GetProperty("types"), StringComparer.Ordinal);
    }

    /// <summary>Null where there is no copy.</summary>
    public static ApiContract? Found => Shared.Value;

    public ContractType? Method(string name) => _methods.GetValueOrDefault(name);

    public ContractType? Type(string name) => _types.GetValueOrDefault(name);

    private static ApiContract? Load()
    {
        var path = Repository.PathOf("..", "shared", "contracts", "telegram-bot-api.json");
        if (!File.Exists(path))
        {
            return null;
        }

        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return new ApiContract(document.RootElement);
    }

    private static ImmutableDictionary<string, ContractType> ReadTypes(JsonElement types, StringComparer comparer)
        => types.EnumerateObject().ToImmutableDictionary(
            type => type.Name,
            type => new ContractType(
                Items(type.Value, "fields").Select(ReadField).ToImmutableDictionary(field => field.Name, StringComparer.Ordinal),
                [.. Items(type.Value, "subtypes").Select(TextOf)]),
            comparer);

    private static ContractField ReadField(JsonElement field) => new(
        TextOf(field.GetProperty("name")),
        [.. Items(field, "types").Select(TextOf)],
        field.GetProperty("required").GetBoolean(),
        [.. Items(field, "enum").Select(value => value.ToString())]);

    private static IEnumerable<JsonElement> Items(JsonElement json, string name)
        => json.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : [];

    private static string TextOf(JsonElement json) => json.GetString() ?? "";
}
