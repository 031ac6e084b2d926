using System.Globalization;
using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Telegram.Rich;

/// <summary>Blocks as the API gives them back: as they were sent, the items of lists with the labels that clients show.</summary>
internal static class RichOutput
{
    private static readonly (int Value, string Digits)[] Roman =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
        (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    public static JsonArray Of(JsonArray blocks)
    {
        var copy = blocks.DeepClone().AsArray();
        Label(copy);
        return copy;
    }

    private static void Label(JsonNode? blocks)
    {
        foreach (var block in (blocks as JsonArray ?? []).OfType<JsonObject>())
        {
            Label(block["blocks"]);
            var number = 0L;
            foreach (var item in (block["items"] as JsonArray ?? []).OfType<JsonObject>())
            {
                Label(item["blocks"]);
                number = item.NumberOf("value") ?? number + 1;
                item["label"] = LabelOf(item, number);
            }
        }
    }

    private static string LabelOf(JsonObject item, long number)
    {
        if (item.FlagOf("has_checkbox"))
        {
            return item.FlagOf("is_checked") ? "☑" : "☐";
        }

        if (item.TextOf("type") is null && item.NumberOf("value") is null)
        {
            return "•";
        }

        return item.TextOf("type") switch
        {
            "a" => Letters(number) + ".",
            "A" => Letters(number).ToUpperInvariant() + ".",
            "i" => Numerals(number) + ".",
            "I" => Numerals(number).ToUpperInvariant() + ".",
            _ => string.Create(CultureInfo.InvariantCulture, $"{number}."),
        };
    }

    private static string Letters(long number)
    {
        var letters = "";
        for (; number > 0; number = (number - 1) / 26)
        {
            letters = (char)('a' + ((number - 1) % 26)) + letters;
        }

        return letters;
    }

    private static string Numerals(long number)
    {
        var numerals = "";
        foreach (var (value, digits) in Roman)
        {
            for (; number >= value; number -= value)
            {
                numerals += digits;
            }
        }

        return numerals;
    }
}
