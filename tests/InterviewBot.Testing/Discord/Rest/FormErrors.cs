using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.Rules;

namespace InterviewBot.Testing.Discord.Rest;

/// <summary>Nests errors by the path of the field they are about.</summary>
/// <seealso href="https://discord.com/developers/docs/reference#error-messages"/>
internal static class FormErrors
{
    public static JsonObject Of(IEnumerable<Problem> problems)
    {
        var root = new JsonObject();
        foreach (var problem in problems)
        {
            var at = root;
            foreach (var key in problem.Keys)
            {
                at = Child(at, key);
            }

            if (at["_errors"] is not JsonArray errors)
            {
                at["_errors"] = errors = [];
            }

            errors.Add(new JsonObject { ["code"] = problem.Code, ["message"] = problem.Text });
        }

        return root;
    }

    private static JsonObject Child(JsonObject parent, string key)
    {
        if (parent[key] is not JsonObject child)
        {
            parent[key] = child = [];
        }

        return child;
    }
}
