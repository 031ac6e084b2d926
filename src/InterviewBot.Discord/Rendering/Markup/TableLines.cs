using InterviewBot.Engine.Markup.Reading;
using Markdig.Extensions.Tables;

namespace InterviewBot.Discord.Rendering.Markup;

/// <summary>A table as aligned code, or told row by row where it is too wide for that or leads somewhere.</summary>
internal static class TableLines
{
    /// <param name="source">What is shown.</param>
    /// <param name="maxWidth">In cells.</param>
    /// <returns>None when nothing of it can be seen.</returns>
    public static List<string> Of(Table source, int maxWidth)
    {
        var table = TableModel.Of(source, MaskedAddress.Of);
        if (table.IsBlank)
        {
            return [];
        }

        return !table.HasLinks && TableText.Of(table, maxWidth) is { } aligned ? CodeFence.Of(aligned) : Told(table);
    }

    private static List<string> Told(TableModel table)
    {
        var lines = new List<string>();
        foreach (var record in TableRecords.Of(table))
        {
            if (lines.Count > 0 && !TableRecords.ArePairs(table))
            {
                lines.Add("");
            }

            lines.AddRange(InlineWriter.Lines(record));
        }

        return lines;
    }
}
