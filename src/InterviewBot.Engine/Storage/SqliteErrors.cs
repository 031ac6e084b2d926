using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace InterviewBot.Engine.Storage;

/// <summary>Tells SQLite's primary result codes (sqlite.org/rescode.html) apart by what we do about them.</summary>
internal static class SqliteErrors
{
    extension(SqliteException error)
    {
        /// <summary>The machine is to blame, not the SQL: the same write may succeed another time.</summary>
        public bool IsOfSurroundings => error.SqliteErrorCode is SQLITE_PERM or SQLITE_BUSY or SQLITE_LOCKED or SQLITE_NOMEM
            or SQLITE_READONLY or SQLITE_IOERR or SQLITE_CORRUPT or SQLITE_FULL or SQLITE_CANTOPEN or SQLITE_PROTOCOL or SQLITE_NOTADB;

        public bool IsOfDamage => error.SqliteErrorCode is SQLITE_CORRUPT or SQLITE_NOTADB;

        /// <summary>Whether the connection is as good as before, once its transaction is rolled back.</summary>
        public bool LeavesConnectionUsable => !error.IsOfSurroundings
            || error.SqliteErrorCode is SQLITE_BUSY or SQLITE_LOCKED or SQLITE_NOMEM or SQLITE_FULL;

        /// <summary>What is wrong, as the predicate of a sentence about the database.</summary>
        public string Trouble => error.SqliteErrorCode switch
        {
            SQLITE_FULL => "has no room: the disk is full",
            SQLITE_READONLY or SQLITE_PERM => "is read-only for this account",
            SQLITE_CANTOPEN => "cannot be opened: a file or folder is missing, or this account may not use it",
            SQLITE_IOERR => "cannot be read or written: the device or the file system reports an error",
            SQLITE_BUSY or SQLITE_LOCKED => "is locked by another program",
            SQLITE_NOMEM => "cannot be used: memory is exhausted",
            SQLITE_CORRUPT or SQLITE_NOTADB => "is damaged",
            _ => "refused a statement",
        } + $" (SQLite error {error.SqliteExtendedErrorCode})";
    }
}
