using System.Globalization;
using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Testing.Discord.People;

/// <summary>Options as a client takes them: of the right type, among the choices, all that are required.</summary>
/// <seealso href="https://discord.com/developers/docs/interactions/application-commands#application-command-object"/>
internal sealed class OptionReader(User user, Channel channel, string line)
{
    private const int Text = 3;
    private const int Integer = 4;
    private const int Boolean = 5;
    private const int Somebody = 6;
    private const int Place = 7;
    private const int Number = 10;

    public JsonArray Read(
        IReadOnlyList<JsonObject> known,
        IReadOnlyList<(string Name, object Value)> values,
        string? focused,
        JsonObject data)
    {
        var given = new JsonArray();
        foreach (var (name, value) in values)
        {
            var option = known.FirstOrDefault(option => Commands.IsNamed(option, name, user.Locale))
                ?? throw Refuse($"there is no option '{name}'");
            var isFocused = focused == name;
            if (isFocused && !option.FlagOf("autocomplete"))
            {
                throw Refuse($"'{name}' does not complete");
            }

            var json = new JsonObject
            {
                ["name"] = option.TextOf("name"),
                ["type"] = option["type"]?.DeepClone(),
                ["value"] = Convert(option, value, isFocused, data),
            };
            if (isFocused)
            {
                json["focused"] = true;
            }

            given.Add(json);
        }

        var missing = known.FirstOrDefault(option => option.FlagOf("required")
            && given.OfType<JsonObject>().All(json => json.TextOf("name") != option.TextOf("name")));
        return missing is null || focused is not null ? given : throw Refuse($"'{missing.TextOf("name")}' is required");
    }

    private JsonNode Convert(JsonObject option, object value, bool isFocused, JsonObject data)
    {
        var words = System.Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        switch (option.NumberOf("type"))
        {
            // While somebody types, whatever stands there is a text.
            case Text or Integer or Number when isFocused:
                return words;
            case Text:
                return Limited(option, Chosen(option, words)?.ToString() ?? words);
            case Integer:
                return Chosen(option, words)
                    ?? (long.TryParse(words, CultureInfo.InvariantCulture, out var whole) ? whole : throw Mismatch(option, words));
            case Number:
                return Chosen(option, words)
                    ?? (double.TryParse(words, CultureInfo.InvariantCulture, out var number) ? number : throw Mismatch(option, words));
            case Boolean:
                return bool.TryParse(words, out var flag) ? flag : throw Mismatch(option, words);
            case Somebody when value is Person person:
                Resolve(data, "users", person.User.Id, person.User.ToJson());
                return person.User.Id.ToJson();
            case Place when value is Channel place:
                Resolve(data, "channels", place.Id, InteractionMaking.Partial(place, user));
                return place.Id.ToJson();
            default:
                throw Mismatch(option, words);
        }
    }

    /// <summary>A choice by its name in the person's language, or by its value; null where the option has none.</summary>
    private JsonNode? Chosen(JsonObject option, string words)
    {
        if (option["choices"] is not JsonArray { Count: > 0 } choices)
        {
            return null;
        }

        var chosen = choices.OfType<JsonObject>()
            .FirstOrDefault(choice => Commands.IsNamed(choice, words, user.Locale) || choice["value"]?.ToString() == words);
        return chosen?["value"]?.DeepClone()
            ?? throw Refuse($"'{words}' is none of the choices of '{option.TextOf("name")}'");
    }

    private JsonNode Limited(JsonObject option, string words)
        => words.Length >= (option.NumberOf("min_length") ?? 0) && words.Length <= (option.NumberOf("max_length") ?? 6000)
            ? words
            : throw Refuse($"'{option.TextOf("name")}' does not take {words.Length} characters");

    private static void Resolve(JsonObject data, string kind, ulong id, JsonObject json)
    {
        if (data["resolved"] is not JsonObject resolved)
        {
            data["resolved"] = resolved = [];
        }

        if (resolved[kind] is not JsonObject all)
        {
            resolved[kind] = all = [];
        }

        all[id.ToString(CultureInfo.InvariantCulture)] = json;
    }

    private InvalidOperationException Mismatch(JsonObject option, string words)
        => Refuse($"'{option.TextOf("name")}' does not take '{words}'");

    private InvalidOperationException Refuse(string why) => new($"{line} by {user.Name} in {channel.Name ?? "private"}: {why}.");
}
