using System.Globalization;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Storage;

/// <summary>Makes backups of the database, also while bots run on it, and puts one back in its place.</summary>
public static class DatabaseBackup
{
    /// <summary>Writes all that is committed to a new file. It appears under its name when it is whole, and replaces nothing.</summary>
    /// <param name="sourcePath">The database.</param>
    /// <param name="targetPath">The backup to make; its folder is there already.</param>
    public static BackupResult Create(string sourcePath, string targetPath)
    {
        var (source, target) = (Path.GetFullPath(sourcePath), Path.GetFullPath(targetPath));
        if (!File.Exists(source))
        {
            return new BackupResult.Refused($"There is no database at {source}.");
        }

        if (Path.Exists(target))
        {
            return new BackupResult.Refused($"{target} is there already and is not overwritten. Name a new file.");
        }

        try
        {
            using var shared = DatabaseLock.TryShare(source);
            return shared is null
                ? new BackupResult.Refused($"{source} is being restored from a backup. Try again when that has ended.")
                : CreateLocked(source, target);
        }
        catch (Exception error) when (Explain(error) is { } reason)
        {
            return new BackupResult.Refused($"The backup {target} could not be made: {reason}.");
        }
    }

    private static BackupResult CreateLocked(string source, string target)
    {
        // Many may hold the lock, and two of them may make the same backup: each works on a file of its own.
        var partial = $"{target}.{Environment.ProcessId}.partial";
        try
        {
            if (DatabaseCopy.Make(source, SqliteOpenMode.ReadWrite, partial, int.MaxValue) is { } fault)
            {
                return new BackupResult.Refused($"{source} {fault}. No backup was made.");
            }

            File.Move(partial, target, overwrite: false);
            return new BackupResult.Created(target, $"Backed up {source} to {target}.");
        }
        finally
        {
            DeleteQuietly(partial);
        }
    }

    /// <summary>
    /// Puts a backup in the place of the database, which no bot may be running on. The file that was there is kept beside it, under
    /// a name with the time.
    /// </summary>
    /// <param name="backupPath">What <see cref="Create"/> made, or a file that an earlier restore kept; it is left as it is.</param>
    /// <param name="databasePath">The database; its folder is made when missing.</param>
    /// <param name="time">The clock.</param>
    public static RestoreResult Restore(string backupPath, string databasePath, TimeProvider time)
    {
        var (backup, database) = (Path.GetFullPath(backupPath), Path.GetFullPath(databasePath));
        if (!File.Exists(backup))
        {
            return new RestoreResult.Refused($"There is no backup at {backup}.");
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(database)!);
            using var owned = DatabaseLock.TryOwn(database);
            return owned is null
                ? new RestoreResult.Refused($"{database} is in use. Stop every bot and terminal on it, then restore again.")
                : RestoreLocked(backup, database, time);
        }
        catch (Exception error) when (Explain(error) is { } reason)
        {
            return new RestoreResult.Refused($"{backup} could not be restored: {reason}. {database} is unchanged.");
        }
    }

    private static RestoreResult RestoreLocked(string backup, string database, TimeProvider time)
    {
        // The lock is held alone, so a file of this name is what a restore that was cut short left.
        var partial = database + ".restoring";
        try
        {
            if (DatabaseCopy.Make(backup, SqliteOpenMode.ReadOnly, partial, Migration.LoadAll().Length) is { } fault)
            {
                return new RestoreResult.Refused($"{backup} {fault}. {database} is unchanged.");
            }

            var replaced = Replacement.Put(partial, database, time.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
            return new RestoreResult.Restored(
                replaced,
                replaced is null
                    ? $"Restored {backup} to {database}."
                    : $"Restored {backup} to {database}. The file that was there is kept as {replaced}.");
        }
        finally
        {
            DeleteQuietly(partial);
        }
    }

    /// <summary>The surroundings' part in a failure; null for what is a mistake in the program.</summary>
    private static string? Explain(Exception error) => error switch
    {
        SqliteException { IsOfSurroundings: true } sqlite => $"a database {sqlite.Trouble}",
        IOException or UnauthorizedAccessException => error.Message.TrimEnd('.'),
        _ => null,
    };

    private static void DeleteQuietly(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The next run replaces it; the result says what matters more.
        }
    }
}
