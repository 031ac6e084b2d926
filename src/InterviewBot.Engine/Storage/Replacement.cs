namespace InterviewBot.Engine.Storage;

/// <summary>Puts a file in the place of a database and keeps the one that was there, with its log.</summary>
internal static class Replacement
{
    private static readonly string[] Companions = ["-wal", "-shm"];

    /// <summary>
    /// Moves the new file to the database's name in one step. What was there goes to <c>&lt;database&gt;.replaced-&lt;stamp&gt;</c>,
    /// which SQLite can open, for its log goes with it.
    /// </summary>
    /// <returns>The name that the old file has now; null when there was none.</returns>
    /// <exception cref="IOException">It could not be moved; the database is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public static string? Put(string newFile, string database, string stamp)
    {
        var kept = FreeName($"{database}.replaced-{stamp}");
        var moved = new Stack<string>();
        try
        {
            // The log first: SQLite would apply an old log to a new file, and drop a log whose file is missing.
            foreach (var companion in Companions.Where(companion => File.Exists(database + companion)))
            {
                File.Move(database + companion, kept + companion);
                moved.Push(companion);
            }

            if (File.Exists(database))
            {
                File.Replace(newFile, database, kept);
                return kept;
            }

            File.Move(newFile, database);
            return moved.Count == 0 ? null : kept;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            foreach (var companion in moved)
            {
                File.Move(kept + companion, database + companion);
            }

            throw;
        }
    }

    /// <summary>Two restores within a second keep both files.</summary>
    private static string FreeName(string name)
    {
        var free = name;
        for (var number = 2; File.Exists(free) || Companions.Any(companion => File.Exists(free + companion)); number++)
        {
            free = $"{name}-{number}";
        }

        return free;
    }
}
