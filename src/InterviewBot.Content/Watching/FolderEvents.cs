using Microsoft.Extensions.Logging;

namespace InterviewBot.Content.Watching;

/// <summary>
/// Hears from the operating system that a folder changes. That is quick but not sure: mounted volumes often tell nothing.
/// </summary>
internal static partial class FolderEvents
{
    /// <returns>Ends the listening when disposed; null when the system has no means to listen.</returns>
    public static IDisposable? Listen(string folder, Action changed, ILogger logger)
    {
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
            watcher.Changed += (_, _) => changed();
            watcher.Created += (_, _) => changed();
            watcher.Deleted += (_, _) => changed();
            watcher.Renamed += (_, _) => changed();
            watcher.Error += (_, _) => changed();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception e) when (e is IOException or ArgumentException or PlatformNotSupportedException)
        {
            watcher?.Dispose();
            Log.NotListening(logger, e);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The system tells of no changes in the content folder; it is looked at every few seconds.")]
        public static partial void NotListening(ILogger logger, Exception exception);
    }
}
