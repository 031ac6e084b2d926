using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.Rules;

namespace InterviewBot.Testing.Discord.Looks;

/// <summary>What an app offers while an option is typed, in text.</summary>
public static class ChoicesLooks
{
    /// <param name="choices">The data of an interaction's callback of type 8.</param>
    /// <param name="locale">The language of the app, such as <c>vi</c>.</param>
    public static string Of(JsonObject choices, string locale = "en-US")
    {
        var names = choices.ObjectsOf("choices")
            .Select(choice => (choice["name_localizations"] as JsonObject)?.TextOf(locale) ?? choice.TextOf("name"))
            .ToList();
        return names.Count == 0 ? "(nothing matches)" : string.Join('\n', names.Select(name => $"· {name}"));
    }
}
