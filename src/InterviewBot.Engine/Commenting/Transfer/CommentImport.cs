using System.Globalization;
using InterviewBot.Engine.Moderation;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Commenting.Transfer;

/// <summary>What came of an import: a closed set.</summary>
public abstract record ImportResult
{
    private ImportResult()
    {
    }

    /// <param name="Added">How many comments were not there before.</param>
    /// <param name="Known">How many were, and stayed as they were.</param>
    /// <param name="Deleted">How many were deleted here since the export, and stay so.</param>
    public sealed record Done(int Added, int Known, int Deleted = 0) : ImportResult;

    /// <summary>Nothing was imported.</summary>
    /// <param name="Line">Which line of the file is wrong, from 1.</param>
    /// <param name="Problem">What is wrong with it.</param>
    public sealed record Refused(int Line, string Problem) : ImportResult;
}

/// <summary>
/// Takes an export into a database, all of it or nothing. A comment that is there already stays as it is, so that the same file twice is
/// the same as once.
/// </summary>
public static class CommentImport
{
    /// <param name="database">Where the comments go.</param>
    /// <param name="format">Of the file.</param>
    /// <param name="open">Opens the file from its beginning; it is read twice: first to see that all of it is right.</param>
    /// <param name="now">When it is done.</param>
    /// <exception cref="NotSavedException">The database takes nothing just now; nothing was imported.</exception>
    /// <exception cref="IOException">The file cannot be read; nothing was imported.</exception>
    public static async Task<ImportResult> RunAsync(Database database, ITransferFormat format, Func<TextReader> open, DateTimeOffset now)
    {
        using (var input = open())
        {
            if (new FileCheck().Run(format.Read(input)) is { } refused)
            {
                return refused;
            }
        }

        return await database.WriteAsync(connection =>
        {
            using var input = open();
            return Import(connection, format.Read(input), now);
        });
    }

    private static ImportResult.Done Import(SqliteConnection connection, IEnumerable<TransferRead> reads, DateTimeOffset now)
    {
        var store = new ImportStore(connection);
        var answers = new List<(long Comment, long Under)>();
        var (added, known, deleted) = (0, 0, 0);
        foreach (var (_, read, _) in reads)
        {
            var comment = read ?? throw new IOException("The file changed while it was read.");
            var imported = store.Add(comment);
            known += imported is ImportedAs.Known ? 1 : 0;
            deleted += imported is ImportedAs.Deleted ? 1 : 0;
            if (imported is not ImportedAs.Added)
            {
                continue;
            }

            added++;
            if (comment.Under is { } under)
            {
                answers.Add((comment.Id, under));
            }
        }

        answers.ForEach(answer => store.PutUnder(answer.Comment, answer.Under));
        if (added > 0)
        {
            AuditLog.Note(connection, now, "comments-imported", chat: null, actor: null, detail: added.ToString(CultureInfo.InvariantCulture));
        }

        return new ImportResult.Done(added, known, deleted);
    }
}
