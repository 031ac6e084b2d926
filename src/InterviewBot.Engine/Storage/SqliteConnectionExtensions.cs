using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Storage;

/// <summary>
/// Runs SQL that stands beside its caller. Values go in by name only: <c>connection.Execute("… WHERE id = $id", ("$id", id))</c>.
/// A null is SQL's NULL, a <see cref="DateTimeOffset"/> its milliseconds since 1970 (UTC), a bool 0 or 1. Statements stay prepared
/// for the next call, so the SQL should be a constant.
/// </summary>
public static class SqliteConnectionExtensions
{
    extension(SqliteConnection connection)
    {
        /// <returns>The number of rows inserted, updated or deleted.</returns>
        /// <exception cref="SqliteException">SQLite refused the statement.</exception>
        public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
        {
            using var statements = new Borrowed(connection, sql);
            return statements.Prepared.Execute(parameters);
        }

        /// <summary>Reads the first row, of which there has to be one: a count, or what RETURNING gives.</summary>
        /// <exception cref="InvalidOperationException">There is no row.</exception>
        /// <exception cref="SqliteException">SQLite refused the statement.</exception>
        public T QueryFirst<T>(string sql, Func<SqlRow, T> read, params ReadOnlySpan<(string Name, object? Value)> parameters)
        {
            using var rows = new Rows(connection, sql, parameters);
            return rows.Next() ? read(rows.Current) : throw new InvalidOperationException("The query gave no row.");
        }

        /// <summary>
        /// Reads the first row; the type's default when there is none. For a value type whose default may also be in a row, read it
        /// as a nullable: <c>row => (long?)row.GetInt64(0)</c>.
        /// </summary>
        /// <exception cref="SqliteException">SQLite refused the statement.</exception>
        public T? QueryFirstOrDefault<T>(string sql, Func<SqlRow, T> read, params ReadOnlySpan<(string Name, object? Value)> parameters)
        {
            using var rows = new Rows(connection, sql, parameters);
            return rows.Next() ? read(rows.Current) : default;
        }

        /// <exception cref="SqliteException">SQLite refused the statement.</exception>
        public ImmutableArray<T> QueryAll<T>(string sql, Func<SqlRow, T> read, params ReadOnlySpan<(string Name, object? Value)> parameters)
        {
            using var rows = new Rows(connection, sql, parameters);
            var all = ImmutableArray.CreateBuilder<T>();
            while (rows.Next())
            {
                all.Add(read(rows.Current));
            }

            return all.DrainToImmutable();
        }

        /// <summary>Runs several statements that are run once in a connection's life, and keeps none of them prepared.</summary>
        internal void ExecuteScript(string sql)
        {
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Pragmas and migrations: all of them our own constants and embedded files.
            command.CommandText = sql;
#pragma warning restore CA2100
            using var reader = command.ExecuteReader();
            ReadToEnd(reader);
        }
    }

    // Disposing a reader runs what is left of its statements too, but swallows their errors.
    private static void ReadToEnd(SqliteDataReader reader)
    {
        do
        {
            while (reader.Read())
            {
            }
        }
        while (reader.NextResult());
    }

    /// <summary>Statements out of the cache of their connection, for one run.</summary>
    private readonly ref struct Borrowed(SqliteConnection connection, string sql)
    {
        private readonly StatementCache _cache = StatementCache.Of(connection);

        public PreparedSql Prepared { get; } = StatementCache.Of(connection).Take(connection, sql);

        public void Dispose() => _cache.GiveBack(Prepared);
    }

    /// <summary>A query that runs.</summary>
    private readonly ref struct Rows
    {
        private readonly Borrowed _borrowed;
        private readonly PreparedStatement? _statement;

        public Rows(SqliteConnection connection, string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
        {
            _borrowed = new Borrowed(connection, sql);
            try
            {
                _statement = _borrowed.Prepared.Query();
                _statement.Bind(parameters);
            }
            catch
            {
                Dispose();
                throw;
            }
        }

        public SqlRow Current => _statement!.Row;

        public bool Next() => _statement!.Step();

        public void Dispose()
        {
            _statement?.Reset();
            _borrowed.Dispose();
        }
    }
}
