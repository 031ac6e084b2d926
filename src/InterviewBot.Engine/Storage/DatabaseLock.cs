namespace InterviewBot.Engine.Storage;

/// <summary>
/// Tells whether a database is in use: the file <c>&lt;database&gt;.lock</c> is held shared by whoever works with the database, and
/// alone by a restore. The system lets go of it when a process ends, however it ends, so the file itself may stay.
/// </summary>
internal sealed class DatabaseLock : IDisposable
{
    private readonly FileStream _file;

    private DatabaseLock(FileStream file) => _file = file;

    /// <summary>Null while a restore holds it.</summary>
    /// <exception cref="IOException">The lock's file cannot be made or opened.</exception>
    /// <exception cref="UnauthorizedAccessException">This account may not make or open it.</exception>
    public static DatabaseLock? TryShare(string databasePath) => TryTake(databasePath, FileAccess.Read, FileShare.Read);

    /// <summary>Null while anyone holds it.</summary>
    /// <inheritdoc cref="TryShare" path="/exception"/>
    public static DatabaseLock? TryOwn(string databasePath) => TryTake(databasePath, FileAccess.ReadWrite, FileShare.None);

    public void Dispose() => _file.Dispose();

    private static DatabaseLock? TryTake(string databasePath, FileAccess access, FileShare share)
    {
        try
        {
            // On Unix .NET takes flock(2): shared for FileShare.Read, exclusive for FileShare.None.
            return new DatabaseLock(new FileStream(databasePath + ".lock", FileMode.OpenOrCreate, access, share, bufferSize: 0));
        }
        catch (IOException error) when (IsHeldByAnother(error))
        {
            return null;
        }
    }

    // EWOULDBLOCK of Linux and of macOS, ERROR_SHARING_VIOLATION of Windows.
    private static bool IsHeldByAnother(IOException error) => error.HResult is 11 or 35 or unchecked((int)0x80070020);
}
