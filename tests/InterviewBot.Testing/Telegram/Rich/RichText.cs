using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Telegram.Rich;

/// <summary>A rich message as the plain text of what a person reads, everything unfolded.</summary>
internal static class RichText
{
    public static string Show(JsonObject message)
    {
        var lines = new StringBuilder();
        Append(lines, message["blocks"], indent: "");
        return lines.ToString().TrimEnd('\n');
    }

    public static string Plain(JsonNode? text) => text switch
    {
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        JsonArray parts => string.Concat(parts.Select(Plain)),
        JsonObject span => span.TextOf("type") switch
        {
            "custom_emoji" => span.TextOf("alternative_text") ?? "",
            "mathematical_expression" => span.TextOf("expression") ?? "",
            "anchor" => "",
            "button" => $"[{Plain((span["button"] as JsonObject)?["text"])}]",
            _ => Plain(span["text"]),
        },
        _ => "",
    };

    private static void Append(StringBuilder lines, JsonNode? blocks, string indent)
    {
        foreach (var block in (blocks as JsonArray ?? []).OfType<JsonObject>())
        {
            AppendBlock(lines, block, indent);
        }
    }

    private static void AppendBlock(StringBuilder lines, JsonObject block, string indent)
    {
        switch (block.TextOf("type"))
        {
            case "list":
                AppendList(lines, block, indent);
                break;
            case "details":
                Line(lines, indent, $"▸ {Plain(block["summary"])}");
                Append(lines, block["blocks"], indent + "  ");
                break;
            case "blockquote":
                Append(lines, block["blocks"], indent + "> ");
                break;
            case "expandable_blockquote" or "pullquote":
                Line(lines, indent + "> ", Plain(block["text"]));
                break;
            case "table":
                foreach (var row in (block["cells"] as JsonArray ?? []).OfType<JsonArray>())
                {
                    Line(lines, indent, string.Join(' ', row.OfType<JsonObject>().Select(cell => $"[{Plain(cell["text"])}]")));
                }

                break;
            case "buttons":
                var labels = (block["buttons"] as JsonArray ?? []).OfType<JsonObject>().Select(button => $"[{Plain(button["text"])}]");
                Line(lines, indent, string.Join(' ', labels));
                break;
            case "divider":
                Line(lines, indent, "---");
                break;
            case "anchor":
                break;
            default:
                Line(lines, indent, Plain(block["text"] ?? block["expression"]));
                break;
        }

        if (block.ContainsKey("credit"))
        {
            Line(lines, indent, $"— {Plain(block["credit"])}");
        }
    }

    private static void AppendList(StringBuilder lines, JsonObject list, string indent)
    {
        foreach (var item in (list["items"] as JsonArray ?? []).OfType<JsonObject>())
        {
            var inner = new StringBuilder();
            Append(inner, item["blocks"], indent: "");
            var rows = inner.ToString().TrimEnd('\n').Split('\n');
            Line(lines, indent, $"{item.TextOf("label")} {rows[0]}");
            foreach (var row in rows.Skip(1))
            {
                Line(lines, indent + "  ", row);
            }
        }
    }

    private static void Line(StringBuilder lines, string indent, string text)
    {
        foreach (var row in text.Split('\n'))
        {
            lines.Append(CultureInfo.InvariantCulture, $"{indent}{row}\n");
        }
    }
}
