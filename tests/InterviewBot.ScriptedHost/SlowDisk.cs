using InterviewBot.Engine.Storage;
using SQLitePCL;

namespace InterviewBot.ScriptedHost;

/// <summary>Lets each commit take as long as on a slow disk, so that who kills the process at any instant often meets one.</summary>
internal static class SlowDisk
{
    private static readonly TimeSpan Flush = TimeSpan.FromMilliseconds(3);

    /// <summary>SQLite calls back when all is written but not yet committed (sqlite.org/c3ref/commit_hook.html).</summary>
    public static Task UnderAsync(Database database)
        => database.WriteAsync(connection => raw.sqlite3_commit_hook(connection.Handle, static _ => Take(), v: null));

    private static int Take()
    {
        // Nothing else can be done on the writer's thread meanwhile, as with a disk.
        SpinWait.SpinUntil(static () => false, Flush);
        return 0;
    }
}
