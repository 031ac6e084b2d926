using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Telegram.Rich;

internal sealed class RichTableRules(RichTextRules texts)
{
    private const int ColumnLimit = 20;

    /// <returns>How many rows there are: they count as blocks.</returns>
    public int Check(JsonObject table)
    {
        if (table["cells"] is not JsonArray { Count: > 0 } rows)
        {
            throw RichRules.Invalid("a table without rows");
        }

        foreach (var row in rows)
        {
            if (row is not JsonArray { Count: > 0 } cells)
            {
                throw RichRules.Invalid("a table row without cells");
            }

            if (cells.OfType<JsonObject>().Sum(cell => cell.NumberOf("colspan") ?? 1) > ColumnLimit)
            {
                throw RichRules.Invalid($"more than {ColumnLimit} columns in a table");
            }

            foreach (var cell in cells)
            {
                Check(cell);
            }
        }

        if (table.TryGetPropertyValue("caption", out var caption))
        {
            texts.Check(caption);
        }

        return rows.Count;
    }

    private void Check(JsonNode? node)
    {
        if (node is not JsonObject cell
            || cell.TextOf("align") is not ("left" or "center" or "right")
            || cell.TextOf("valign") is not ("top" or "middle" or "bottom"))
        {
            throw RichRules.Invalid("a table cell needs align and valign");
        }

        if (cell.TryGetPropertyValue("text", out var text))
        {
            texts.Check(text);
        }
    }
}
