using InterviewBot.Engine.Chat;
using InterviewBot.Telegram.Api;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Telegram.Updates.Handling;

/// <summary>Keeps updates that cannot be handled, so that the others can go on and whoever runs the bot can look at them.</summary>
internal sealed partial class SetAsideUpdates(AdapterMemory memory, TokenRedaction redaction, ILogger<SetAsideUpdates> logger)
{
    /// <summary>Keeps the update with its cause; when the task completes it may be confirmed.</summary>
    /// <exception cref="Engine.Storage.NotSavedException">The database takes nothing just now.</exception>
    public async Task KeepAsync(RawUpdate update, Exception cause)
    {
        await memory.SetAsideAsync(
            update.EventId(), redaction.Clean($"{cause.GetType().Name}: {cause.Message}"), update.Json.GetRawText());
        Log.SetAside(logger, cause, update);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Telegram's {Update} cannot be handled; it is set aside in the database.")]
        public static partial void SetAside(ILogger logger, Exception cause, RawUpdate update);
    }
}
