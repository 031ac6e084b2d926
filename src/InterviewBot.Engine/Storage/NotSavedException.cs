using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Storage;

/// <summary>
/// The surroundings did not let a write be saved: the disk is full, the file is read-only, the device fails, or another program
/// holds the write lock. Nothing of the write is kept, and it may be tried again later.
/// </summary>
public sealed class NotSavedException : Exception
{
    public NotSavedException()
        : this("The database could not be written.")
    {
    }

    public NotSavedException(string message)
        : base(message)
    {
    }

    public NotSavedException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal static bool IsCausedBy(Exception? error) => error is SqliteException { IsOfSurroundings: true };

    /// <summary>A sentence for the operator.</summary>
    internal static string Describe(Exception cause)
        => cause is SqliteException error ? $"The database {error.Trouble}." : "The database could not be written.";
}
