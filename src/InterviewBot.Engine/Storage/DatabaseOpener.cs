using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Engine.Storage;

/// <summary>The steps from a path to an open database, and a sentence for every way they can end early.</summary>
internal sealed partial class DatabaseOpener(string path, DatabaseSetup setup, TimeProvider time, ILogger<Database> logger)
{
    public OpenResult Open()
    {
        if (setup.LibraryVersion < DatabaseSetup.OldestLibrary)
        {
            return Refuse(
                OpenRefusal.LibraryTooOld,
                $"SQLite {setup.LibraryVersion} can lose what was saved (its WAL-reset bug). Run the program with SQLite "
                    + $"{DatabaseSetup.OldestLibrary} or later, as its packages bring it.");
        }

        DatabaseLock? heldLock = null;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            heldLock = DatabaseLock.TryShare(path);
            if (heldLock is null)
            {
                return Refuse(
                    OpenRefusal.BeingRestored, $"{path} is being restored from a backup. Start again when that has ended.");
            }

            if (Prepare() is { } refusal)
            {
                return refusal;
            }

            var database = new Database(heldLock, new DatabaseWriter(path, time, logger), new ReaderPool(path));
            heldLock = null; // It is the database's now.
            Log.Opened(logger, path, setup.NewestVersion, setup.LibraryVersion);
            return new OpenResult.Opened(database);
        }
        catch (SqliteException error) when (error.IsOfSurroundings)
        {
            return Unreachable(error.Trouble);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Unreachable($"cannot be made or opened ({error.Message.TrimEnd('.')})");
        }
        finally
        {
            heldLock?.Dispose();
        }
    }

    /// <summary>Checks the file and brings it to the program's version; null when all is well.</summary>
    private OpenResult.Refused? Prepare()
    {
        using var connection = Connections.Open(path, SqliteOpenMode.ReadWriteCreate);

        // Before anything is written: the file may be another program's.
        if (Judge(Inspection.Of(connection, setup.NewestVersion)) is { } refusal)
        {
            return refusal;
        }

        if (connection.IsReadOnly)
        {
            return Unreachable("is read-only for this account");
        }

        var mode = connection.QueryFirst("PRAGMA journal_mode = WAL", row => row.GetString(0));
        if (mode != "wal")
        {
            return Unreachable($"lies on a file system without shared memory (SQLite stays in {mode} mode)");
        }

        Migrator.Apply(connection, setup.Migrations, logger);
        return null;
    }

    private OpenResult.Refused? Judge(Inspection inspection) => inspection switch
    {
        Inspection.Damaged damaged => Refuse(
            OpenRefusal.Damaged,
            $"{path} is damaged or not a database ({damaged.Detail}). Put a backup in its place: InterviewBot restore <file>. "
                + "The damaged file is kept beside it."),
        Inspection.NotOurs => Refuse(
            OpenRefusal.NotOurs, $"{path} is the database of another program. Set Storage:Path to a file of this program's own."),
        Inspection.TooNew newer => Refuse(
            OpenRefusal.NewerThanProgram,
            $"{path} has version {newer.Version}, this program knows versions up to {setup.NewestVersion}. Run the later program "
                + "that wrote it, or put a backup from before in its place: InterviewBot restore <file>."),
        _ => null,
    };

    private OpenResult.Refused Unreachable(string trouble) => Refuse(
        OpenRefusal.Unreachable,
        $"{path} {trouble}. Its folder and file need to be writable by the program's account, on a local disk with room left; "
            + "Storage:Path names another place.");

    private static OpenResult.Refused Refuse(OpenRefusal reason, string message) => new(reason, message);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Opened the database {Path}, version {Version}, with SQLite {Library}.")]
        public static partial void Opened(ILogger logger, string path, int version, Version library);
    }
}
