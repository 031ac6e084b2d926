using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.Rules;

/// <summary>What Discord allows of an application's commands, beyond what its schema says.</summary>
/// <seealso href="https://discord.com/developers/docs/interactions/application-commands"/>
public static class CommandRules
{
    private const int SlashLimit = 100;
    private const int MenuLimit = 15;
    private const int DescriptionLimit = 100;
    private const int SizeLimit = 8000;
    private const int ChatInput = 1;
    private const int User = 2;
    private const int Message = 3;
    private const int PrimaryEntryPoint = 4;
    private const int UserInstall = 1;
    private const int PrivateChannel = 2;

    /// <summary>All commands of an application at once, as they are overwritten.</summary>
    /// <returns>What is wrong with them; empty when all is well.</returns>
    public static IReadOnlyList<Problem> Check(JsonArray commands)
    {
        var findings = new Findings();
        var all = findings.Objects(commands, path: "").ToList();
        foreach (var (command, path) in all)
        {
            CheckCommand(findings, command, path);
        }

        foreach (var kind in all.GroupBy(command => TypeOf(command.Item)))
        {
            var limit = kind.Key switch { ChatInput => SlashLimit, PrimaryEntryPoint => 1, _ => MenuLimit };
            if (kind.Count() > limit)
            {
                findings.Invalid("", Findings.Words($"Maximum number of application commands reached ({limit})"));
            }

            CommandNames.CheckUnique(findings, [.. kind], "APPLICATION_COMMANDS_DUPLICATE_NAME");
        }

        return findings.All;
    }

    /// <summary>One command, as it is created or changed.</summary>
    /// <returns>What is wrong with it; empty when all is well.</returns>
    public static IReadOnlyList<Problem> Check(JsonObject command)
    {
        var findings = new Findings();
        CheckCommand(findings, command, path: "");
        return findings.All;
    }

    /// <summary>What is wrong with them where the portal lets nobody install the app for themselves.</summary>
    /// <returns>A problem for each command that names that installation.</returns>
    public static IReadOnlyList<Problem> ForUsers(JsonArray commands)
    {
        var findings = new Findings();
        foreach (var (_, path) in findings.Objects(commands, path: "").Where(command => Includes(command.Item, "integration_types", UserInstall)))
        {
            findings.Invalid(Findings.Join(path, "integration_types"), "the app does not support to be installed by users");
        }

        return findings.All;
    }

    private static void CheckCommand(Findings findings, JsonObject command, string path)
    {
        switch (TypeOf(command))
        {
            case ChatInput:
                CommandNames.CheckTyped(findings, command, path);
                CheckDescription(findings, command, path);
                CommandOptions.Check(findings, command, path);
                break;
            case User or Message or PrimaryEntryPoint:
                CommandNames.CheckMenu(findings, command, path);
                CheckNoDescription(findings, command, path);
                findings.Forbidden(command, path, "belongs to slash commands", "options");
                break;
            default:
                findings.Add(Findings.Join(path, "type"), "BASE_TYPE_CHOICES", "Value must be one of (1, 2, 3, 4).");
                break;
        }

        CheckPlaces(findings, command, path);
        if (CommandOptions.SizeOf(command) > SizeLimit)
        {
            findings.Add(path, "APPLICATION_COMMAND_TOO_LARGE", Findings.Words($"Command exceeds maximum size ({SizeLimit})"));
        }
    }

    internal static void CheckDescription(Findings findings, JsonObject json, string path)
    {
        findings.Text(json, "description", path, 1, DescriptionLimit);
        Localizations.Check(findings, json, "description_localizations", path, text => text.Length is >= 1 and <= DescriptionLimit);
    }

    private static void CheckNoDescription(Findings findings, JsonObject command, string path)
    {
        if (!string.IsNullOrEmpty(command.TextOf("description")) || command["description_localizations"] is JsonObject { Count: > 0 })
        {
            findings.Invalid(Findings.Join(path, "description"), "a command of a menu has none");
        }
    }

    private static void CheckPlaces(Findings findings, JsonObject command, string path)
    {
        if (command.Has("dm_permission"))
        {
            findings.Unwanted(Findings.Join(path, "dm_permission"), "is deprecated: contexts say it");
        }

        CheckSet(findings, command, "integration_types", path, max: UserInstall);
        CheckSet(findings, command, "contexts", path, max: PrivateChannel);
        if (Includes(command, "contexts", PrivateChannel) && command.Has("integration_types")
            && !Includes(command, "integration_types", UserInstall))
        {
            findings.Unwanted(Findings.Join(path, "contexts"), "PRIVATE_CHANNEL means nothing without a user's install");
        }
    }

    private static void CheckSet(Findings findings, JsonObject command, string name, string path, int max)
    {
        if (command[name] is not JsonArray items)
        {
            return;
        }

        var numbers = items.Select(JsonReading.AsNumber).ToList();
        var areKnown = numbers.Count > 0 && numbers.TrueForAll(number => number >= 0 && number <= max);
        if (!areKnown || numbers.Distinct().Count() < numbers.Count)
        {
            findings.Invalid(Findings.Join(path, name), Findings.Words($"must be some of 0-{max}, each once"));
        }
    }

    private static bool Includes(JsonObject command, string name, int value)
        => (command[name] as JsonArray)?.Any(item => JsonReading.AsNumber(item) == value) == true;

    private static long TypeOf(JsonObject command) => command.NumberOf("type") ?? ChatInput;
}
