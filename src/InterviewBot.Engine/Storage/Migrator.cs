using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Engine.Storage;

/// <summary>Brings a database to the program's version, one transaction a migration.</summary>
internal static partial class Migrator
{
    /// <exception cref="InvalidOperationException">A migration is wrong; nothing of it is kept, what came before it is.</exception>
    /// <exception cref="SqliteException">The surroundings did not let it be saved.</exception>
    public static void Apply(SqliteConnection connection, ImmutableArray<Migration> migrations, ILogger logger)
    {
        // Rebuilding a table, as SQLite's way to alter one, needs it off; it cannot be changed inside a transaction.
        connection.ExecuteScript("PRAGMA foreign_keys = OFF");
        foreach (var migration in migrations)
        {
            connection.ExecuteScript("BEGIN IMMEDIATE");
            try
            {
                // Read under the write lock: another bot on the same file may have been faster.
                if (Inspection.VersionOf(connection) < migration.Number)
                {
                    Apply(connection, migration);
                    Log.Migrated(logger, migration.Number, migration.Name);
                }

                connection.ExecuteScript("COMMIT");
            }
            catch (Exception error)
            {
                RollBack(connection);
                if (error is SqliteException { IsOfSurroundings: true })
                {
                    throw;
                }

                throw new InvalidOperationException($"Migration {migration.Number} ({migration.Name}) is wrong.", error);
            }
        }
    }

    private static void Apply(SqliteConnection connection, Migration migration)
    {
        connection.ExecuteScript(migration.Sql);
        connection.ExecuteScript(
            $"PRAGMA application_id = {Inspection.ApplicationId}; PRAGMA user_version = {migration.Number}");
        if (connection.QueryAll("PRAGMA foreign_key_check", row => row.GetString(0)) is [var table, ..])
        {
            throw new InvalidOperationException($"A row of '{table}' refers to one that is not there.");
        }
    }

    private static void RollBack(SqliteConnection connection)
    {
        if (connection.IsInTransaction)
        {
            connection.ExecuteScript("ROLLBACK");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Applied migration {Number} ({Name}) to the database.")]
        public static partial void Migrated(ILogger logger, int number, string name);
    }
}
