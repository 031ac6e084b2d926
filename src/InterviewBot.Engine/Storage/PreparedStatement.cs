using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using static SQLitePCL.raw;

namespace InterviewBot.Engine.Storage;

/// <summary>One statement, prepared once and run as often as there is need.</summary>
internal sealed class PreparedStatement : IDisposable
{
    /// <summary>Bytes of a text that take no memory of their own on their way.</summary>
    private const int ShortText = 256;

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _handle;
    private readonly string[] _names;

    private PreparedStatement(sqlite3 database, sqlite3_stmt handle)
    {
        _database = database;
        _handle = handle;
        _names = new string[sqlite3_bind_parameter_count(handle)];
        for (var place = 0; place < _names.Length; place++)
        {
            _names[place] = sqlite3_bind_parameter_name(handle, place + 1).utf8_to_string();
        }
    }

    /// <summary>The row it stands on.</summary>
    public SqlRow Row => new(_handle);

    /// <summary>Rows that the last run inserted, updated or deleted.</summary>
    public int Changes => sqlite3_stmt_readonly(_handle) == 0 ? sqlite3_changes(_database) : 0;

    /// <param name="database">Where it is to run.</param>
    /// <param name="sql">One statement or more.</param>
    /// <param name="rest">What stands behind the first; empty when nothing does.</param>
    /// <returns>Null: there is none in it.</returns>
    /// <exception cref="SqliteException">SQLite refuses it.</exception>
    public static PreparedStatement? Prepare(sqlite3 database, string sql, out string rest)
    {
        Check(database, sqlite3_prepare_v3(database, sql, SQLITE_PREPARE_PERSISTENT, out var handle, out rest));
        rest = rest.Trim();
        return handle is { IsInvalid: false } ? new PreparedStatement(database, handle) : null;
    }

    /// <exception cref="InvalidOperationException">The statement names one that is not among them.</exception>
    /// <exception cref="ArgumentException">SQLite has no place for a value of its type.</exception>
    public void Bind(ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        for (var place = 0; place < _names.Length; place++)
        {
            Check(_database, Bind(place + 1, ValueOf(_names[place], place, parameters)));
        }
    }

    /// <returns>Whether there is a row to read, or another one.</returns>
    /// <exception cref="SqliteException">SQLite could not go on.</exception>
    public bool Step()
    {
        var code = sqlite3_step(_handle);
        if (code is not (SQLITE_ROW or SQLITE_DONE))
        {
            Check(_database, code);
        }

        return code == SQLITE_ROW;
    }

    /// <summary>Ends the run, and lets go of what was bound.</summary>
    public void Reset()
    {
        // It tells of the error of the run once more, which is known by then.
        _ = sqlite3_reset(_handle);
        _ = sqlite3_clear_bindings(_handle);
    }

    public void Dispose() => _handle.Dispose();

    private static void Check(sqlite3 database, int code) => SqliteException.ThrowExceptionForRC(code, database);

    /// <summary>Mostly callers name them in the order in which the statement does.</summary>
    private static object? ValueOf(string name, int place, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (place < parameters.Length && parameters[place].Name == name)
        {
            return parameters[place].Value;
        }

        foreach (var parameter in parameters)
        {
            if (parameter.Name == name)
            {
                return parameter.Value;
            }
        }

        throw new InvalidOperationException($"The statement asks for {name}, and nobody gave it.");
    }

    private int Bind(int index, object? value) => value switch
    {
        null => sqlite3_bind_null(_handle, index),
        string text => BindText(index, text),
        long number => sqlite3_bind_int64(_handle, index, number),
        int number => sqlite3_bind_int64(_handle, index, number),
        bool truth => sqlite3_bind_int64(_handle, index, truth ? 1 : 0),
        DateTimeOffset time => sqlite3_bind_int64(_handle, index, time.ToUnixTimeMilliseconds()),
        _ => throw new ArgumentException($"SQLite has no place for a {value.GetType()}.", nameof(value)),
    };

    private int BindText(int index, string text)
    {
        Span<byte> bytes = stackalloc byte[ShortText];

        // Bytes of which there are none would be taken for no text at all.
        return text.Length > 0 && Encoding.UTF8.TryGetBytes(text, bytes, out var count)
            ? sqlite3_bind_text(_handle, index, bytes[..count])
            : sqlite3_bind_text(_handle, index, text);
    }
}
