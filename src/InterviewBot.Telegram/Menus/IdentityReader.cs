using InterviewBot.Engine.Adapters;
using InterviewBot.Telegram.Api;
using InterviewBot.Telegram.Updates;
using Microsoft.Extensions.Logging;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace InterviewBot.Telegram.Menus;

/// <summary>Asks Telegram who the bot is, which shows as well that the token and the network are right.</summary>
internal sealed partial class IdentityReader(TelegramApi api, Backoff backoff, TimeProvider time, ILogger<IdentityReader> logger)
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(1);

    /// <summary>Asks until there is an answer.</summary>
    /// <exception cref="TokenRefusedException">There is no such bot.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<BotIdentity> ReadAsync(CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            var result = await api.CallAsync(new GetMeRequest(), cancellationToken);
            switch (result)
            {
                case CallResult<User>.Done(var user):
                    if (tries > 1)
                    {
                        Log.Reached(logger);
                    }

                    return Known(user);

                // Every server knows getMe: it is the token in the address that leads nowhere.
                case CallResult<User>.Refused { Code: 401 } or CallResult<User>.UnknownMethod:
                    throw new TokenRefusedException();
            }

            if (tries == 1)
            {
                Log.NotReached(logger, $"{result}");
            }

            await Task.Delay(
                result is CallResult<User>.RetryAfter(var wait) ? wait : backoff.After(tries, FirstDelay, LongestDelay), time, cancellationToken);
        }
    }

    private BotIdentity Known(User user)
    {
        var bot = new BotIdentity(
            user.Id, user.Username ?? throw new BotApiException("Telegram's getMe names no username."),
            user.SupportsInlineQueries, user.CanReadAllGroupMessages);
        if (!bot.ReadsAllGroupMessages)
        {
            Log.GroupPrivacy(logger);
        }

        return bot;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Telegram: group privacy is on. Of groups the bot gets commands and replies to its own messages, which is what it needs; comments on what inline mode or a channel posted need more (docs/telegram.md).")]
        public static partial void GroupPrivacy(ILogger logger);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram cannot be reached; trying on until it can. {Result}")]
        public static partial void NotReached(ILogger logger, string result);

        [LoggerMessage(Level = LogLevel.Information, Message = "Telegram can be reached again.")]
        public static partial void Reached(ILogger logger);
    }
}
