using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Storage;
using InterviewBot.Telegram.Api;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Telegram.Menus;

/// <summary>
/// Sets what Telegram shows of the bot: its commands, name and descriptions. Each is set when our words changed and not again, so that
/// what an owner changes at @BotFather stays.
/// </summary>
internal sealed partial class BotMenus(
    TelegramApi api, AdapterMemory memory, CommandCatalogue catalogue, TelegramOptions options, ILogger<BotMenus> logger)
{
    /// <summary>Sets what is not set yet. What fails is logged and tried at the next start: the bot works without.</summary>
    /// <param name="bot">Another bot on the same database gets its own.</param>
    /// <param name="cancellationToken">Leaves the rest for the next start.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task PublishAsync(BotIdentity bot, CancellationToken cancellationToken)
    {
        // Telegram limits these methods one by one, often for hours: the others may go on.
        var limited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var menu in BotMenu.All(catalogue, options.DefaultLanguage))
        {
            var print = await menu.PrintAsync(bot.Id, cancellationToken);
            if (limited.Contains(menu.Request.MethodName) || memory.Recall(TelegramIds.Platform, menu.Name) == print)
            {
                continue;
            }

            switch (await api.CallAsync(menu.Request, cancellationToken))
            {
                case CallResult<bool>.Done:
                    await RememberAsync(menu.Name, print);
                    break;
                case CallResult<bool>.RetryAfter(var wait):
                    Log.Limited(logger, menu.Request.MethodName, wait);
                    limited.Add(menu.Request.MethodName);
                    break;
                case CallResult<bool>.NotSent or CallResult<bool>.Unknown:
                    Log.NotReached(logger, menu.Name);
                    return;
                case var no:
                    Log.NotSet(logger, menu.Name, $"{no}");
                    break;
            }
        }
    }

    private async Task RememberAsync(string name, string print)
    {
        try
        {
            await memory.KeepAsync(TelegramIds.Platform, name, print);
        }
        catch (NotSavedException failure)
        {
            Log.NotKept(logger, failure, name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Warning,
            Message = "{Method} may not be called for {Wait}. What it sets is set at the next start after that; the bot works without.")]
        public static partial void Limited(ILogger logger, string method, TimeSpan wait);

        [LoggerMessage(
            Level = LogLevel.Warning, Message = "Telegram was not reached to set {Menu}. It and what follows are set at the next start.")]
        public static partial void NotReached(ILogger logger, string menu);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Menu} was not set, and will be tried at the next start: {Result}.")]
        public static partial void NotSet(ILogger logger, string menu, string result);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Menu} was set, but that could not be kept: it is set again at the next start.")]
        public static partial void NotKept(ILogger logger, Exception failure, string menu);
    }
}
