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
    TelegramApi api, AdapterMemory memory, CommandCatalogue catalogue, TelegramOptions options, TimeProvider time, ILogger<BotMenus> logger)
{
    /// <summary>
    /// Sets what is not set yet. Where Telegram asks to wait, often for hours, it waits. What fails otherwise is logged and tried at the next
    /// start: the bot works without.
    /// </summary>
    /// <param name="bot">Another bot on the same database gets its own.</param>
    /// <param name="cancellationToken">Leaves the rest for the next start.</param>
    /// <exception cref="OperationCanceledException">It was cancelled. Nothing else is thrown: nobody waits for it.</exception>
    public async Task PublishAsync(BotIdentity bot, CancellationToken cancellationToken)
    {
        try
        {
            await PublishAllAsync(bot, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, failure);
        }
    }

    private async Task PublishAllAsync(BotIdentity bot, CancellationToken cancellationToken)
    {
        // Telegram limits these methods one by one: the others go on meanwhile.
        var limits = new MethodLimits(time);
        var left = BotMenu.All(catalogue, options.DefaultLanguage).ToList();
        while (left.Count > 0)
        {
            await limits.WaitForFirstAsync(cancellationToken);
            var later = new List<BotMenu>();
            foreach (var menu in left)
            {
                if (limits.Includes(menu.Request.MethodName))
                {
                    later.Add(menu);
                    continue;
                }

                var print = await menu.PrintAsync(bot.Id, cancellationToken);
                if (memory.Recall(TelegramIds.Platform, menu.Name) == print)
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
                        limits.Add(menu.Request.MethodName, wait);
                        later.Add(menu);
                        break;
                    case CallResult<bool>.NotSent or CallResult<bool>.Unknown:
                        Log.NotReached(logger, menu.Name);
                        return;
                    case var no:
                        Log.NotSet(logger, menu.Name, $"{no}");
                        break;
                }
            }

            left = later;
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
        [LoggerMessage(Level = LogLevel.Error, Message = "Setting what Telegram shows of the bot failed; it is tried again at the next start.")]
        public static partial void Failed(ILogger logger, Exception failure);

        [LoggerMessage(
            Level = LogLevel.Warning,
            Message = "{Method} may not be called for {Wait}. What it sets is set then; the bot works without.")]
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
