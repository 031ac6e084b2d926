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
            using var statement = new Statement(connection, sql, parameters);
            using var reader = statement.Run();
            ReadToEnd(reader);
            return Math.Max(reader.RecordsAffected, 0);
        }

        /// <summary>Reads the first row, of which there has to be one: a count, or what RETURNING gives.</summary>
        /// <exception cref="InvalidOperationException">There is no row.</exception>
        /// <exception cref="SqliteException">SQLite refused the statement.</exception>
        public T QueryFirst<T>(
            string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> parameters)
        {
            using var statement = new Statement(connection, sql, parameters);
            using var reader = statement.Run();
            return reader.Read() ? read(reader) : throw new InvalidOperationException("The query gave no row.");
        }

        /// <summary>
        /// Reads the first row; the type's default when there is none. For a value type whose default may also be in a row, read it
        /// as a nullable: <c>row => (long?)row.GetInt64(0)</c>.
        /// </summary>
        /// <exception cref="SqliteException">SQLite refused the statement.</exception>
        public T? QueryFirstOrDefault<T>(
            string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> parameters)
        {
            using var statement = new Statement(connection, sql, parameters);
            using var reader = statement.Run();
            return reader.Read() ? read(reader) : default;
        }

        /// <exception cref="SqliteException">SQLite refused the statement.</exception>
        public ImmutableArray<T> QueryAll<T>(
            string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> parameters)
        {
            using var statement = new Statement(connection, sql, parameters);
            using var reader = statement.Run();
            var rows = ImmutableArray.CreateBuilder<T>();
            while (reader.Read())
            {
                rows.Add(read(reader));
            }

            return rows.DrainToImmutable();
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

    private readonly ref struct Statement
    {
        private readonly StatementCache _cache;
        private readonly SqliteCommand _command;

        public Statement(SqliteConnection connection, string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
        {
            _cache = StatementCache.Of(connection);
            _command = _cache.Take(connection, sql);
            foreach (var (name, value) in parameters)
            {
                _command.Parameters.AddWithValue(name, value switch
                {
                    null => DBNull.Value,
                    DateTimeOffset time => time.ToUnixTimeMilliseconds(),
                    _ => value,
                });
            }
        }

        public SqliteDataReader Run() => _command.ExecuteReader();

        public void Dispose() => _cache.GiveBack(_command);
    }
}
