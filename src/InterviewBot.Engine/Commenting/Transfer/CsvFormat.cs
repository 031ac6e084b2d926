using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace InterviewBot.Engine.Commenting.Transfer;

/// <summary>
/// Comma-separated values by RFC 4180 with a header, for spreadsheets; likes and earlier texts are JSON in a cell. What a spreadsheet would
/// take for a formula gets an apostrophe before it, which is taken away again when it is read.
/// </summary>
public sealed class CsvFormat : ITransferFormat
{
    private static readonly ImmutableArray<string> Columns =
    [
        "id", "platform", "chat", "is_private", "is_open", "author", "name", "question", "text", "message", "under", "written_at", "edited_at",
        "state", "is_shared", "likes", "earlier",
    ];

    public void WriteHead(TextWriter output) => CsvRow.Write(Columns, output);

    public void Write(TransferredComment comment, TextWriter output) => CsvRow.Write(
        [
            Number(comment.Id),
            comment.Chat.Platform,
            comment.Chat.Address,
            Flag(comment.Chat.IsPrivate),
            Flag(comment.Chat.IsOpen),
            comment.Author.Address,
            comment.Author.Name,
            comment.Question,
            comment.Text,
            comment.Message ?? "",
            comment.Under is { } under ? Number(under) : "",
            Time(comment.WrittenAt),
            comment.EditedAt is { } edited ? Time(edited) : "",
            comment.State,
            Flag(comment.IsShared),
            JsonSerializer.Serialize(comment.Likes, TransferJson.Lines.ImmutableArrayTransferredPerson),
            JsonSerializer.Serialize(comment.Earlier, TransferJson.Lines.ImmutableArrayTransferredText),
        ],
        output);

    public IEnumerable<TransferRead> Read(TextReader input)
    {
        var rows = new CsvReader(input);
        if (rows.Next() is not { } head || !head.Cells.AsSpan().SequenceEqual(Columns.AsSpan()))
        {
            yield return new TransferRead(1, null, $"The first line has to be: {string.Join(',', Columns)}");
            yield break;
        }

        while (rows.Next() is { } row)
        {
            yield return row.Problem is { } problem ? new TransferRead(row.Line, null, problem) : Parse(row.Cells, row.Line);
        }
    }

    private static TransferRead Parse(ImmutableArray<string> cells, int line)
    {
        if (cells.Length != Columns.Length)
        {
            return new TransferRead(line, null, string.Create(CultureInfo.InvariantCulture, $"It has {cells.Length} values where {Columns.Length} belong."));
        }

        try
        {
            return new TransferRead(line, new TransferredComment(
                ParseNumber(cells[0]),
                new TransferredChat(cells[1], cells[2], ParseFlag(cells[3]), ParseFlag(cells[4])),
                new TransferredPerson(cells[5], cells[6]),
                cells[7],
                cells[8],
                OrNull(cells[9]),
                cells[10].Length == 0 ? null : ParseNumber(cells[10]),
                ParseTime(cells[11]),
                cells[12].Length == 0 ? null : ParseTime(cells[12]),
                cells[13],
                ParseFlag(cells[14]),
                ParseList(cells[15], TransferJson.Lines.ImmutableArrayTransferredPerson),
                ParseList(cells[16], TransferJson.Lines.ImmutableArrayTransferredText)));
        }
        catch (JsonException failure)
        {
            return new TransferRead(line, null, TransferJson.Explain(failure));
        }
        catch (Exception failure) when (failure is FormatException or OverflowException)
        {
            return new TransferRead(line, null, failure.Message);
        }
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Flag(bool flag) => flag ? "true" : "false";

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static string? OrNull(string cell) => cell.Length == 0 ? null : cell;

    private static long ParseNumber(string cell) => long.Parse(cell, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Spreadsheets write them in capitals.</summary>
    private static bool ParseFlag(string cell) => bool.Parse(cell);

    private static DateTimeOffset ParseTime(string cell)
        => DateTimeOffset.Parse(cell, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    /// <summary>A list of nothing is written as such: an empty cell is one that was cut off.</summary>
    private static ImmutableArray<T> ParseList<T>(string cell, JsonTypeInfo<ImmutableArray<T>> type)
        => JsonSerializer.Deserialize(cell, type);
}
