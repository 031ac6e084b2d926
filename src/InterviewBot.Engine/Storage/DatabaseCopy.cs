using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Storage;

/// <summary>A copy of a database in a file of its own, complete in itself and on the disk: what both backup and restore move about.</summary>
internal static class DatabaseCopy
{
    /// <summary>Copies what is committed, also while others write. Null when it is done; else what is wrong, as a predicate.</summary>
    /// <param name="source">A database that exists.</param>
    /// <param name="mode">Whether the source may be touched: a reader cannot tidy up the log of a database that nobody has open.</param>
    /// <param name="target">A file to make anew; what a copy that was cut short left there is replaced.</param>
    /// <param name="newestVersion">The highest version to copy.</param>
    /// <exception cref="SqliteException">A file cannot be read or written.</exception>
    /// <exception cref="IOException">Likewise.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public static string? Make(string source, SqliteOpenMode mode, string target, int newestVersion)
    {
        using (var connection = Connections.Open(source, mode))
        {
            if (Fault(Inspection.Of(connection, newestVersion)) is { } fault)
            {
                return fault;
            }

            File.Delete(target);
            connection.Execute("VACUUM INTO $target", ("$target", target));
        }

        using (var copy = Connections.Open(target, SqliteOpenMode.ReadOnly))
        {
            if (Fault(Inspection.Of(copy, newestVersion)) is { } fault)
            {
                return $"was copied, but the copy {fault}";
            }
        }

        // SQLite leaves it to the system when the copy reaches the disk.
        using var file = File.OpenHandle(target, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(file);
        return null;
    }

    private static string? Fault(Inspection inspection) => inspection switch
    {
        Inspection.Sound => null,
        Inspection.Empty => "is empty",
        Inspection.NotOurs => "is the database of another program",
        Inspection.TooNew newer => $"has version {newer.Version}, which is later than this program knows",
        Inspection.Damaged damaged => $"is damaged or not a database ({damaged.Detail})",
        _ => throw new ArgumentOutOfRangeException(nameof(inspection)),
    };
}
