using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Storage;

/// <summary>A write that waits for its turn, and its caller who waits for the commit.</summary>
internal abstract class WriteItem
{
    /// <summary>What the work threw; null while it went well.</summary>
    public Exception? Error { get; private set; }

    /// <summary>Runs the work in a savepoint of the open transaction: when it throws, only what it did is undone.</summary>
    /// <exception cref="SqliteException">The savepoint could not be set or ended: the transaction cannot go on.</exception>
    public void Run(SqliteConnection connection)
    {
        connection.Execute("SAVEPOINT item");
        try
        {
            Work(connection);
            connection.Execute("RELEASE item");
        }
        catch (Exception error)
        {
            // Whatever it is, it is the caller's, who gets it after the commit.
            Error = error;
            if (connection.IsInTransaction)
            {
                connection.Execute("ROLLBACK TO item");
                connection.Execute("RELEASE item");
            }
        }
    }

    /// <summary>Lets the caller go on, once it is known what became of the transaction.</summary>
    /// <param name="cause">Why the whole of it is not saved; null when it is committed.</param>
    public void Answer(Exception? cause)
    {
        if ((cause ?? Error) is not { } error)
        {
            Complete();
        }
        else
        {
            var isCallers = cause is null && !NotSavedException.IsCausedBy(error);
            Fail(isCallers ? error : new NotSavedException(NotSavedException.Describe(error), error));
        }
    }

    protected abstract void Work(SqliteConnection connection);

    protected abstract void Complete();

    protected abstract void Fail(Exception error);
}

internal sealed class WriteItem<T>(Func<SqliteConnection, T> work) : WriteItem
{
    // The caller's code must not run on the writer's loop.
    private readonly TaskCompletionSource<T> _saved = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _result = default!;

    public Task<T> Saved => _saved.Task;

    protected override void Work(SqliteConnection connection) => _result = work(connection);

    protected override void Complete() => _saved.SetResult(_result);

    protected override void Fail(Exception error) => _saved.SetException(error);
}
