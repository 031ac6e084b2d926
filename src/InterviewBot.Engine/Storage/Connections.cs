using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace InterviewBot.Engine.Storage;

/// <summary>The ways a connection to the database's file is opened. None is pooled by the driver: its owner keeps and closes it.</summary>
internal static class Connections
{
    private const int BusyTimeoutSeconds = 5;

    /// <exception cref="SqliteException">The file cannot be opened so.</exception>
    public static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            // The driver's own loop sleeps 150 ms at a time; as long as SQLite's wait, it never adds to that.
            DefaultTimeout = BusyTimeoutSeconds,
        }.ToString());

        return Configure(connection, $"PRAGMA busy_timeout = {BusyTimeoutSeconds * 1000}");
    }

    /// <summary>
    /// Opens the file to write to. FULL keeps a commit through a loss of power, which NORMAL in WAL mode does not; what is deleted is
    /// overwritten, so that nobody's words stay in the file after them. What undoes a savepoint stays in memory: it is three times as much
    /// as what is committed, and would be written to a file. The log is put into the database by <see cref="Checkpointer"/>; the bound,
    /// 64 MB in pages, is for when that cannot.
    /// </summary>
    public static SqliteConnection OpenWriter(string path)
        => Configure(
            Open(path, SqliteOpenMode.ReadWrite),
            "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 16000");

    public static SqliteConnection OpenReader(string path)
        => Configure(Open(path, SqliteOpenMode.ReadOnly), "PRAGMA query_only = ON");

    extension(SqliteConnection connection)
    {
        /// <summary>A transaction is open; SQLite ends one by itself when it cannot go on (sqlite.org/lang_transaction.html).</summary>
        public bool IsInTransaction => sqlite3_get_autocommit(connection.Handle) == 0;

        /// <summary>The file was asked for to write, but could only be opened to read.</summary>
        public bool IsReadOnly => sqlite3_db_readonly(connection.Handle, "main") == 1;
    }

    private static SqliteConnection Configure(SqliteConnection connection, string pragmas)
    {
        try
        {
            connection.Open();

            // Plans do not depend on what is bound. Otherwise SQLite prepares a statement anew at each run whose LIMIT is a parameter (since
            // 3.47, sqlite.org/c3ref/c_dbconfig_defensive.html#sqlitedbconfigenableqpsg), which costs several times the query.
            sqlite3_db_config(connection.Handle, SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _);
            connection.ExecuteScript(pragmas);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
