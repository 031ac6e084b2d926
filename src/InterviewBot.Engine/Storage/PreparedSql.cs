using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace InterviewBot.Engine.Storage;

/// <summary>The statements of an SQL text. Each is prepared when those before it have run, as it may need what they made.</summary>
internal sealed class PreparedSql(sqlite3 database, string sql) : IDisposable
{
    private readonly List<PreparedStatement> _statements = [];
    private string _rest = sql;

    public string Sql { get; } = sql;

    /// <summary>Runs all of it to the end.</summary>
    /// <returns>The number of rows inserted, updated or deleted.</returns>
    /// <exception cref="SqliteException">SQLite refused a statement; what those before it did is done.</exception>
    public int Execute(ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var changes = 0;
        for (var place = 0; TryGet(place, out var statement); place++)
        {
            try
            {
                statement.Bind(parameters);
                while (statement.Step())
                {
                }

                changes += statement.Changes;
            }
            finally
            {
                statement.Reset();
            }
        }

        return changes;
    }

    /// <summary>The one statement of a text that is a query.</summary>
    /// <exception cref="InvalidOperationException">It has none, or more.</exception>
    /// <exception cref="SqliteException">SQLite refused it.</exception>
    public PreparedStatement Query()
        => TryGet(0, out var statement) && _rest.Length == 0 && _statements.Count == 1
            ? statement
            : throw new InvalidOperationException($"A query is one statement: {Sql}");

    public void Dispose() => _statements.ForEach(statement => statement.Dispose());

    private bool TryGet(int place, [NotNullWhen(true)] out PreparedStatement? statement)
    {
        while (place >= _statements.Count && _rest.Length > 0)
        {
            // What is refused is looked at anew the next time.
            if (PreparedStatement.Prepare(database, _rest, out var rest) is { } prepared)
            {
                _statements.Add(prepared);
            }

            _rest = rest;
        }

        statement = place < _statements.Count ? _statements[place] : null;
        return statement is not null;
    }
}
