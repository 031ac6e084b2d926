using System.Globalization;
using SQLitePCL;
using static SQLitePCL.raw;

namespace InterviewBot.Engine.Storage;

/// <summary>
/// A row while it is read, column by column from 0. What <see cref="SqliteConnectionExtensions"/> wrote comes back as it was: times are
/// milliseconds, a bool 0 or 1. After the call that gave it, there is no row.
/// </summary>
public readonly struct SqlRow
{
    private readonly sqlite3_stmt _statement;

    internal SqlRow(sqlite3_stmt statement) => _statement = statement;

    public bool IsNull(int column) => sqlite3_column_type(_statement, column) == SQLITE_NULL;

    /// <exception cref="InvalidOperationException">The column is NULL.</exception>
    public string GetString(int column) => sqlite3_column_text(NotNull(column), column).utf8_to_string();

    /// <inheritdoc cref="GetString"/>
    public long GetInt64(int column) => sqlite3_column_int64(NotNull(column), column);

    /// <inheritdoc cref="GetString"/>
    /// <exception cref="OverflowException">The number is larger.</exception>
    public int GetInt32(int column) => checked((int)GetInt64(column));

    /// <inheritdoc cref="GetString"/>
    public bool GetBoolean(int column) => GetInt64(column) != 0;

    /// <summary>Reads milliseconds since 1970-01-01T00:00:00Z.</summary>
    /// <exception cref="InvalidOperationException">The column is NULL.</exception>
    public DateTimeOffset GetTime(int column) => DateTimeOffset.FromUnixTimeMilliseconds(GetInt64(column));

    public string? GetStringOrNull(int column) => IsNull(column) ? null : GetString(column);

    public long? GetInt64OrNull(int column) => IsNull(column) ? null : GetInt64(column);

    /// <inheritdoc cref="GetTime"/>
    public DateTimeOffset? GetTimeOrNull(int column) => IsNull(column) ? null : GetTime(column);

    private sqlite3_stmt NotNull(int column)
        => IsNull(column)
            ? throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Column {column} is NULL."))
            : _statement;
}
