using InterviewBot.Configuration;
using InterviewBot.Engine.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace InterviewBot.Commands;

/// <summary>The database of the settings, for a command that works on it and ends.</summary>
internal static class OpenDatabase
{
    /// <summary>Null when it cannot be used, and the person was told.</summary>
    /// <param name="configured">Where it is.</param>
    /// <param name="mayBeNew">It is made when it is missing.</param>
    public static async Task<Database?> OrTellAsync(SettingsReading.Valid configured, bool mayBeNew)
    {
        var path = configured.Settings.Storage.Path;
        if (!mayBeNew && !File.Exists(path))
        {
            await Console.Error.WriteLineAsync($"There is no database at {Path.GetFullPath(path)}.");
            return null;
        }

        switch (await Database.OpenAsync(path, TimeProvider.System, NullLogger<Database>.Instance))
        {
            case OpenResult.Opened opened:
                return opened.Database;
            case OpenResult.Refused refused:
                await Console.Error.WriteLineAsync(refused.Message);
                return null;
            default:
                throw new InvalidOperationException("A database is opened or refused.");
        }
    }
}
