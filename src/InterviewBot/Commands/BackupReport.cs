using InterviewBot.Engine.Storage;

namespace InterviewBot.Commands;

/// <summary>Tells what came of a backup or a restore, and ends the program accordingly.</summary>
internal static class BackupReport
{
    public static int Tell(BackupResult result) => Tell(result.Message, result is BackupResult.Created);

    public static int Tell(RestoreResult result) => Tell(result.Message, result is RestoreResult.Restored);

    private static int Tell(string message, bool done)
    {
        (done ? Console.Out : Console.Error).WriteLine(message);
        return done ? ExitCode.Done : ExitCode.Storage;
    }
}
