namespace InterviewBot.Engine.Storage;

/// <summary>What came of opening the database: a closed set.</summary>
public abstract record OpenResult
{
    private protected OpenResult()
    {
    }

    /// <summary>It is open, sound and of this version; whoever asked disposes it.</summary>
    public sealed record Opened(Database Database) : OpenResult;

    /// <param name="Reason">The kind of trouble.</param>
    /// <param name="Message">For the operator, in English: what is wrong and what to do about it.</param>
    public sealed record Refused(OpenRefusal Reason, string Message) : OpenResult;
}

public enum OpenRefusal
{
    /// <summary>The folder or the file cannot be made, read or written.</summary>
    Unreachable,

    /// <summary>A restore is putting another file in its place.</summary>
    BeingRestored,

    /// <summary>The SQLite library is one that can lose commits.</summary>
    LibraryTooOld,

    /// <summary>The file is not a database, or fails SQLite's check.</summary>
    Damaged,

    /// <summary>The file is a database of another program.</summary>
    NotOurs,

    /// <summary>A later version of this program wrote the file.</summary>
    NewerThanProgram,
}
