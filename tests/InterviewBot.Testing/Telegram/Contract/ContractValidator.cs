using System.Text.Json;
using System.Text.Json.Nodes;
using InterviewBot.Testing.Telegram.Http;

namespace InterviewBot.Testing.Telegram.Contract;

/// <summary>Holds a request against the contract, down to the last field.</summary>
internal sealed class ContractValidator(ApiContract contract)
{
    private const string ArrayOf = "Array of ";

    /// <returns>What the contract does not allow; empty when all is well.</returns>
    public IReadOnlyList<string> Check(ApiRequest request)
    {
        if (contract.Method(request.Method) is not { } method)
        {
            return ["unknown method"];
        }

        var problems = new List<string>();
        var parameters = request.IsForm ? Decode(request, method) : request.Parameters;
        CheckFields(parameters, method, "", problems, sentAlong: request.Files.ContainsKey);
        return problems;
    }

    /// <summary>In a form all is text; what is not declared as text is JSON inside of it.</summary>
    private static JsonObject Decode(ApiRequest request, ContractType method)
    {
        var decoded = new JsonObject();
        foreach (var (name, value) in request.Parameters)
        {
            decoded[name] = method.Fields.TryGetValue(name, out var field) && !field.Types.Contains("String")
                ? TryParse(value?.GetValue<string>() ?? "")
                : value?.DeepClone();
        }

        return decoded;
    }

    private static JsonNode? TryParse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return text;
        }
    }

    private void CheckFields(JsonObject json, ContractType type, string path, List<string> problems, Func<string, bool>? sentAlong = null)
    {
        foreach (var (name, value) in json)
        {
            if (!type.Fields.TryGetValue(name, out var field))
            {
                problems.Add($"{path}{name} is unknown");
            }
            else
            {
                CheckField(value, field, path + name, problems);
            }
        }

        foreach (var field in type.Fields.Values)
        {
            if (field.Required && !json.ContainsKey(field.Name) && sentAlong?.Invoke(field.Name) != true)
            {
                problems.Add($"{path}{field.Name} is required");
            }
        }
    }

    private void CheckField(JsonNode? value, ContractField field, string path, List<string> problems)
    {
        if (value is null)
        {
            problems.Add($"{path} is null");
            return;
        }

        // The server reads "Html" as "HTML".
        if (value is JsonValue && !field.Values.IsEmpty && !field.Values.Contains(value.ToString(), StringComparer.OrdinalIgnoreCase))
        {
            problems.Add($"{path} must not be '{value}'");
            return;
        }

        CheckAny(value, field.Types, path, problems);
    }

    /// <summary>The value must fit one of the types; of those that do not fit, the nearest tells what is wrong.</summary>
    private void CheckAny(JsonNode? value, IReadOnlyList<string> types, string path, List<string> problems)
    {
        List<string>? nearest = null;
        foreach (var type in types)
        {
            var found = new List<string>();
            CheckType(value, type, path, found);
            if (found.Count == 0)
            {
                return;
            }

            nearest = nearest is null || Depth(found) > Depth(nearest) ? found : nearest;
        }

        problems.AddRange(nearest ?? []);
    }

    private void CheckType(JsonNode? value, string type, string path, List<string> problems)
    {
        var kind = value?.GetValueKind() ?? JsonValueKind.Null;
        if (type.StartsWith(ArrayOf, StringComparison.Ordinal))
        {
            CheckArray(value, type[ArrayOf.Length..], path, problems);
        }
        else if (contract.Type(type) is { } declared && type != "InputFile")
        {
            CheckDeclared(value, declared, type, path, problems);
        }
        else if (!IsPlain(value, kind, type))
        {
            problems.Add($"{path} must be {type}");
        }
    }

    private void CheckArray(JsonNode? value, string itemType, string path, List<string> problems)
    {
        if (value is not JsonArray items)
        {
            problems.Add($"{path} must be {ArrayOf}{itemType}");
            return;
        }

        for (var i = 0; i < items.Count; i++)
        {
            CheckType(items[i], itemType, $"{path}[{i}]", problems);
        }
    }

    private void CheckDeclared(JsonNode? value, ContractType declared, string name, string path, List<string> problems)
    {
        if (!declared.Subtypes.IsEmpty)
        {
            CheckAny(value, Candidates(value, declared), path, problems);
        }
        else if (value is JsonObject json)
        {
            CheckFields(json, declared, path + ".", problems);
        }
        else
        {
            problems.Add($"{path} must be {name}");
        }
    }

    /// <summary>An object's own <c>type</c> tells which of the subtypes it wants to be.</summary>
    private IReadOnlyList<string> Candidates(JsonNode? value, ContractType declared)
    {
        if (value is not JsonObject json || json.TextOf("type") is not { } wanted)
        {
            return declared.Subtypes;
        }

        string[] fitting = [.. declared.Subtypes.Where(name => TypeField(name)?.Values.Contains(wanted) == true)];
        return fitting.Length == 0 ? declared.Subtypes : fitting;

        ContractField? TypeField(string name) => contract.Type(name)?.Fields.GetValueOrDefault("type");
    }

    private static bool IsPlain(JsonNode? value, JsonValueKind kind, string type) => type switch
    {
        "String" or "InputFile" => kind == JsonValueKind.String,
        "Integer" => kind == JsonValueKind.Number && value is JsonValue number && number.TryGetValue<long>(out _),
        "Float" => kind == JsonValueKind.Number,
        "Boolean" => kind is JsonValueKind.True or JsonValueKind.False,
        "True" => kind == JsonValueKind.True,
        _ => true,
    };

    /// <summary>A problem deep inside means that the rest fits.</summary>
    private static int Depth(List<string> problems) => problems.Max(problem => problem.Count(c => c is '.' or '['));
}
