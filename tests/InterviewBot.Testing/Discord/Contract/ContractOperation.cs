using System.Text.Json;
using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.Rules;

namespace InterviewBot.Testing.Discord.Contract;

/// <summary>A method on a path, as the contract describes it.</summary>
internal sealed class ContractOperation
{
    private readonly Dictionary<string, Schema> _pathParameters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Schema> _queryParameters = new(StringComparer.Ordinal);
    private readonly HashSet<string> _requiredQuery = new(StringComparer.Ordinal);
    private readonly Schema? _body;
    private readonly bool _takesBody;
    private readonly bool _takesFiles;
    private readonly bool _needsBody;

    public ContractOperation(JsonElement pathItem, JsonElement operation, SchemaReader schemas)
    {
        foreach (var parameter in Parameters(pathItem).Concat(Parameters(operation)))
        {
            var name = parameter.GetProperty("name").GetString()!;
            var schema = schemas.Read(parameter.GetProperty("schema"));
            if (parameter.GetProperty("in").GetString() == "path")
            {
                _pathParameters[name] = schema;
                continue;
            }

            _queryParameters[name] = schema;
            if (parameter.TryGetProperty("required", out var required) && required.GetBoolean())
            {
                _requiredQuery.Add(name);
            }
        }

        _takesBody = operation.TryGetProperty("requestBody", out var body);
        if (_takesBody)
        {
            var content = body.GetProperty("content");
            _needsBody = body.TryGetProperty("required", out var required) && required.GetBoolean();
            _takesFiles = content.TryGetProperty("multipart/form-data", out _);
            _body = content.TryGetProperty("application/json", out var json) ? schemas.Read(json.GetProperty("schema")) : null;
        }
    }

    public void Check(ContractRequest request, IEnumerable<(string Name, string Value)> pathValues, List<Problem> problems)
    {
        foreach (var (name, value) in pathValues)
        {
            if (_pathParameters.TryGetValue(name, out var schema))
            {
                SchemaCheck.Check(JsonValue.Create(value), schema, name, problems);
            }
        }

        CheckQuery(QueryReader.Read(request.Query), problems);
        CheckBody(request, problems);
    }

    private void CheckQuery(IReadOnlyDictionary<string, List<string>> query, List<Problem> problems)
    {
        foreach (var (name, values) in query)
        {
            if (_queryParameters.TryGetValue(name, out var schema))
            {
                SchemaCheck.Check(QueryReader.AsJson(values, schema), schema, name, problems);
            }
            else
            {
                problems.Add(new Problem(name, Problem.Invalid, "is no parameter of this address"));
            }
        }

        foreach (var name in _requiredQuery.Where(name => !query.ContainsKey(name)))
        {
            problems.Add(new Problem(name, "BASE_TYPE_REQUIRED", "This field is required"));
        }
    }

    private void CheckBody(ContractRequest request, List<Problem> problems)
    {
        if (request.Body is null)
        {
            if (_needsBody && !request.IsMultipart)
            {
                problems.Add(new Problem("", "BASE_TYPE_REQUIRED", "a body is required"));
            }
        }
        else if (!_takesBody)
        {
            problems.Add(new Problem("", Problem.Invalid, "there is no body here"));
        }
        else if (_body is not null)
        {
            SchemaCheck.Check(request.Body, _body, "", problems);
        }

        if (request.IsMultipart && !_takesFiles)
        {
            problems.Add(new Problem("", Problem.Invalid, "no files are taken here"));
        }
    }

    private static IEnumerable<JsonElement> Parameters(JsonElement json)
        => json.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray() : [];
}
