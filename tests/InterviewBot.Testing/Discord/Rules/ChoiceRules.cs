using System.Text.Json;
using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.Rules;

/// <summary>Choices of a command's option, registered with it or given by autocomplete.</summary>
/// <seealso href="https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-choice-structure"/>
internal static class ChoiceRules
{
    private const int Limit = 25;
    private const int NameLimit = 100;
    private const int ValueLimit = 100;

    /// <param name="type">The option's; null where it is not known.</param>
    public static void Check(Findings findings, JsonObject parent, string path, CommandOptionType? type)
    {
        findings.Length(Findings.Join(path, "choices"), parent.CountOf("choices"), 0, Limit);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (choice, at) in findings.Objects(parent, "choices", path))
        {
            findings.Text(choice, "name", at, 1, NameLimit);
            Localizations.Check(findings, choice, "name_localizations", at, text => text.Length is >= 1 and <= NameLimit);
            CheckValue(findings, choice["value"], Findings.Join(at, "value"), type);
            if (choice.TextOf("name") is { } name && !names.Add(name))
            {
                findings.Unwanted(Findings.Join(at, "name"), "another choice has this name, so nobody can tell them apart");
            }
        }
    }

    private static void CheckValue(Findings findings, JsonNode? value, string path, CommandOptionType? type)
    {
        var fits = (type, value?.GetValueKind()) switch
        {
            (_, null) => false,
            (CommandOptionType.Integer, var kind) => kind is JsonValueKind.Number && JsonReading.AsNumber(value) is not null,
            (CommandOptionType.Number, var kind) => kind is JsonValueKind.Number,
            (CommandOptionType.String, var kind) => kind is JsonValueKind.String,
            (_, var kind) => kind is JsonValueKind.String or JsonValueKind.Number,
        };
        if (!fits)
        {
            findings.Invalid(path, "must be a value of the option's type");
        }
        else if (JsonReading.AsText(value) is { } text)
        {
            findings.Length(path, text.Length, 1, ValueLimit);
        }
    }
}
