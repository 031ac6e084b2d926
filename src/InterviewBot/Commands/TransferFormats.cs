using System.CommandLine;
using InterviewBot.Engine.Commenting.Transfer;

namespace InterviewBot.Commands;

/// <summary>Which format a file of comments has: as it is said, else by the ending of its name.</summary>
internal static class TransferFormats
{
    private const string JsonLines = "jsonl";
    private const string Csv = "csv";

    public static Option<string?> Option()
    {
        var option = new Option<string?>("--format") { Description = "jsonl or csv; by the file's ending if left out, else jsonl." };
        option.AcceptOnlyFromAmong(JsonLines, Csv);
        return option;
    }

    public static ITransferFormat Of(string? named, string file)
        => named is Csv || (named is null && Path.GetExtension(file).Equals($".{Csv}", StringComparison.OrdinalIgnoreCase))
            ? new CsvFormat()
            : new JsonLinesFormat();
}
