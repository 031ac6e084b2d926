using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.Rules;

/// <summary>What commands and their options may be called, in every language.</summary>
/// <seealso href="https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-naming"/>
internal static class CommandNames
{
    private const int Limit = 32;

    /// <summary>The name of a slash command or an option.</summary>
    public static void CheckTyped(Findings findings, JsonObject json, string path) => Check(findings, json, path, IsTypable);

    /// <summary>The name in a menu on a user or a message: any case, and spaces.</summary>
    public static void CheckMenu(Findings findings, JsonObject json, string path)
        => Check(findings, json, path, name => name.Trim().Length is >= 1 and <= Limit);

    /// <summary>No two with one name, in any language.</summary>
    public static void CheckUnique(Findings findings, IReadOnlyCollection<(JsonObject Item, string Path)> named, string code)
    {
        string[] locales = ["", .. Localizations.LocalesOf(named.Select(item => item.Item))];
        var seen = new HashSet<(string, string)>();
        foreach (var (item, path) in named)
        {
            var taken = Localizations.Names(item, locales).Where(name => !seen.Add(name)).ToList();
            if (taken.Count > 0)
            {
                findings.Add(Findings.Join(path, "name"), code, $"'{taken[0].Name}' is another's name too");
            }
        }
    }

    private static void Check(Findings findings, JsonObject json, string path, Predicate<string> isAllowed)
    {
        var at = Findings.Join(path, "name");
        if (json.TextOf("name") is not { } name)
        {
            findings.Required(at);
        }
        else if (!isAllowed(name))
        {
            findings.Add(at, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }

        Localizations.Check(findings, json, "name_localizations", path, isAllowed);
    }

    /// <summary>
    /// <c>^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$</c>, in the lower case of letters that have one. Letters with marks of their own
    /// must be composed: a combining mark matches nothing of it.
    /// </summary>
    private static bool IsTypable(string name)
    {
        var count = 0;
        foreach (var rune in name.EnumerateRunes())
        {
            count++;
            if (!IsTypable(rune) || Rune.ToLowerInvariant(rune) != rune)
            {
                return false;
            }
        }

        return count is >= 1 and <= Limit;
    }

    private static bool IsTypable(Rune rune) => rune.Value switch
    {
        '-' or '_' or '\'' => true,
        (>= 0x0900 and <= 0x0950) or (>= 0x0955 and <= 0x0963) or (>= 0x0966 and <= 0x097F) or (>= 0xA8E0 and <= 0xA8FF) => true,
        (>= 0x0E01 and <= 0x0E3A) or (>= 0x0E40 and <= 0x0E5B) => true,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber,
    };
}
