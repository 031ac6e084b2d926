using System.Globalization;
using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.Rules;

/// <summary>Gathers problems, and knows Discord's words for the common ones.</summary>
/// <remarks>
/// The reference does not say what a character is. Lengths are counted in UTF-16 units, of which there are never fewer than of any other
/// kind of character, so that what passes here passes at Discord.
/// </remarks>
internal sealed class Findings
{
    private readonly List<Problem> _all = [];

    public IReadOnlyList<Problem> All => _all;

    public void Add(string path, string code, string text) => _all.Add(new Problem(path, code, text));

    public void Invalid(string path, string text) => Add(path, Problem.Invalid, text);

    public void Required(string path) => Add(path, "BASE_TYPE_REQUIRED", "This field is required");

    public void Broken(string path, string text) => _all.Add(new Problem(path, Problem.Invalid, text, Outcome.Broken));

    public void Unwanted(string path, string text) => _all.Add(new Problem(path, Problem.Invalid, text, Outcome.Unwanted));

    /// <summary>Text that must be there.</summary>
    public void Text(JsonObject json, string name, string path, int min, int max)
    {
        var at = Join(path, name);
        if (json.TextOf(name) is not { } text)
        {
            Required(at);
        }
        else
        {
            Length(at, text.Length, min, max);
        }
    }

    /// <summary>Text that may be there.</summary>
    public void OptionalText(JsonObject json, string name, string path, int max, int min = 0)
    {
        if (json.TextOf(name) is { } text)
        {
            Length(Join(path, name), text.Length, min, max);
        }
    }

    public void Length(string path, int length, int min, int max)
    {
        if (length >= min && length <= max)
        {
            return;
        }

        if (min == 0)
        {
            Add(path, "BASE_TYPE_MAX_LENGTH", Words($"Must be {max} or fewer in length."));
        }
        else
        {
            Add(path, "BASE_TYPE_BAD_LENGTH", Words($"Must be between {min} and {max} in length."));
        }
    }

    /// <summary>A number that may be there.</summary>
    public void Range(JsonObject json, string name, string path, long min, long max)
    {
        var number = json.NumberOf(name);
        if (number < min)
        {
            Add(Join(path, name), "NUMBER_TYPE_MIN", Words($"int value should be greater than or equal to {min}."));
        }
        else if (number > max)
        {
            Add(Join(path, name), "NUMBER_TYPE_MAX", Words($"int value should be less than or equal to {max}."));
        }
    }

    public void Forbidden(JsonObject json, string path, string why, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (json.Has(name))
            {
                Invalid(Join(path, name), why);
            }
        }
    }

    /// <summary>The objects of a list; what is none is reported.</summary>
    public IEnumerable<(JsonObject Item, string Path)> Objects(JsonObject json, string name, string path)
        => Objects(json[name], Join(path, name));

    public IEnumerable<(JsonObject Item, string Path)> Objects(JsonNode? list, string path)
    {
        if (list is not JsonArray items)
        {
            if (list is not null)
            {
                Add(path, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
            }

            yield break;
        }

        for (var i = 0; i < items.Count; i++)
        {
            var at = Join(path, i);
            if (items[i] is JsonObject item)
            {
                yield return (item, at);
            }
            else
            {
                Add(at, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");
            }
        }
    }

    public static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    public static string Join(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");

    public static string Words(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
