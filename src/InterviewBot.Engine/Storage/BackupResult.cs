namespace InterviewBot.Engine.Storage;

/// <summary>What came of a backup: a closed set, each with a sentence for the operator, in English.</summary>
public abstract record BackupResult
{
    private BackupResult(string message) => Message = message;

    public string Message { get; }

    /// <summary>The whole database is in the file, checked and on the disk.</summary>
    public sealed record Created(string Path, string Message) : BackupResult(Message);

    /// <summary>There is no backup, and nothing was changed.</summary>
    public sealed record Refused(string Message) : BackupResult(Message);
}

/// <summary>What came of a restore: a closed set, each with a sentence for the operator, in English.</summary>
public abstract record RestoreResult
{
    private RestoreResult(string message) => Message = message;

    public string Message { get; }

    /// <param name="ReplacedFile">Where the file is now that was there before; null when there was none.</param>
    /// <param name="Message">For the operator.</param>
    public sealed record Restored(string? ReplacedFile, string Message) : RestoreResult(Message);

    /// <summary>Nothing was changed.</summary>
    public sealed record Refused(string Message) : RestoreResult(Message);
}
