using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.Rules;

/// <summary>The options of a slash command, and how large they make it.</summary>
/// <seealso href="https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-structure"/>
internal static class CommandOptions
{
    private const int Limit = 25;
    private const int LengthLimit = 6000;

    public static void Check(Findings findings, JsonObject command, string path) => CheckAll(findings, command, path, parent: null);

    /// <summary>Characters of names, descriptions and values of a command and all inside, each in its longest language.</summary>
    public static int SizeOf(JsonObject json)
        => Localizations.Longest(json, "name")
            + Localizations.Longest(json, "description")
            + (json.TextOf("value")?.Length ?? json["value"]?.ToJsonString().Length ?? 0)
            + json.ObjectsOf("options").Sum(SizeOf)
            + json.ObjectsOf("choices").Sum(SizeOf);

    private static void CheckAll(Findings findings, JsonObject json, string path, CommandOptionType? parent)
    {
        findings.Length(Findings.Join(path, "options"), json.CountOf("options"), 0, Limit);
        var all = findings.Objects(json, "options", path).ToList();
        var hasOptional = false;
        foreach (var (option, at) in all)
        {
            CheckOption(findings, option, at, parent);
            if (hasOptional && option.IsTrue("required"))
            {
                findings.Add(
                    at, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options");
            }

            hasOptional |= !option.IsTrue("required") && !IsGroup(TypeOf(option));
        }

        if (all.Select(option => IsGroup(TypeOf(option.Item))).Distinct().Count() > 1)
        {
            findings.Add(
                Findings.Join(path, "options"),
                "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
                "Sub-command and sub-command group option types are mutually exclusive to all other types");
        }

        CommandNames.CheckUnique(findings, all, "APPLICATION_COMMAND_OPTIONS_NAME_INVALID");
    }

    private static void CheckOption(Findings findings, JsonObject option, string path, CommandOptionType? parent)
    {
        CommandNames.CheckTyped(findings, option, path);
        CommandRules.CheckDescription(findings, option, path);
        var type = TypeOf(option);
        if (!Enum.IsDefined(type) || type == CommandOptionType.None)
        {
            findings.Add(Findings.Join(path, "type"), "BASE_TYPE_CHOICES", "Value must be one of (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11).");
            return;
        }

        if (IsGroup(type))
        {
            CheckGroup(findings, option, path, type, parent);
        }
        else
        {
            findings.Forbidden(option, path, "belongs to subcommands", "options");
        }

        if (type is CommandOptionType.String or CommandOptionType.Integer or CommandOptionType.Number)
        {
            ChoiceRules.Check(findings, option, path, type);
            if (option.IsTrue("autocomplete") && option.CountOf("choices") > 0)
            {
                findings.Invalid(Findings.Join(path, "autocomplete"), "an option with choices has no autocomplete");
            }
        }
        else
        {
            findings.Forbidden(option, path, "belongs to texts and numbers", "choices", "autocomplete");
        }

        CheckBounds(findings, option, path, type);
    }

    private static void CheckGroup(Findings findings, JsonObject group, string path, CommandOptionType type, CommandOptionType? parent)
    {
        // A command holds groups of subcommands or subcommands, a group holds subcommands, a subcommand neither.
        var isInPlace = parent is null || (parent == CommandOptionType.SubCommandGroup && type == CommandOptionType.SubCommand);
        if (!isInPlace)
        {
            findings.Invalid(Findings.Join(path, "type"), "does not stand here");
        }

        findings.Forbidden(group, path, "belongs to options that are given", "required");
        CheckAll(findings, group, path, type);
    }

    private static void CheckBounds(Findings findings, JsonObject option, string path, CommandOptionType type)
    {
        if (type == CommandOptionType.String)
        {
            findings.Range(option, "min_length", path, 0, LengthLimit);
            findings.Range(option, "max_length", path, 1, LengthLimit);
        }
        else
        {
            findings.Forbidden(option, path, "belongs to texts", "min_length", "max_length");
        }

        if (type is not (CommandOptionType.Integer or CommandOptionType.Number))
        {
            findings.Forbidden(option, path, "belongs to numbers", "min_value", "max_value");
        }

        if (type != CommandOptionType.Channel)
        {
            findings.Forbidden(option, path, "belongs to channels", "channel_types");
        }
    }

    private static bool IsGroup(CommandOptionType type) => type is CommandOptionType.SubCommand or CommandOptionType.SubCommandGroup;

    private static CommandOptionType TypeOf(JsonObject option) => (CommandOptionType)(option.NumberOf("type") ?? 0);
}
