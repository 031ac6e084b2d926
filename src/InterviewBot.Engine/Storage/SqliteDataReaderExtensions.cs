using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Storage;

/// <summary>Reads what <see cref="SqliteConnectionExtensions"/> writes: times as milliseconds, and columns that may be NULL.</summary>
public static class SqliteDataReaderExtensions
{
    extension(SqliteDataReader row)
    {
        /// <summary>Reads milliseconds since 1970-01-01T00:00:00Z.</summary>
        public DateTimeOffset GetTime(int ordinal) => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(ordinal));

        /// <inheritdoc cref="GetTime"/>
        public DateTimeOffset? GetTimeOrNull(int ordinal) => row.IsDBNull(ordinal) ? null : row.GetTime(ordinal);

        public long? GetInt64OrNull(int ordinal) => row.IsDBNull(ordinal) ? null : row.GetInt64(ordinal);

        public string? GetStringOrNull(int ordinal) => row.IsDBNull(ordinal) ? null : row.GetString(ordinal);
    }
}
