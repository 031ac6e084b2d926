using InterviewBot.Telegram.Api;
using InterviewBot.Telegram.Updates.Handling;
using Microsoft.Extensions.Logging;
using Telegram.Bot.Requests;

namespace InterviewBot.Telegram.Updates.Webhooks;

/// <summary>Tells Telegram where to deliver updates. It stays told when the bot stops: what comes meanwhile is delivered afterwards.</summary>
internal sealed partial class WebhookRegistration(
    TelegramApi api,
    TelegramWebhookOptions options,
    TimeProvider time,
    Random random,
    ILogger<WebhookRegistration> logger)
{
    /// <summary>Deliveries at once, the most that Telegram makes: every one waits for its effects.</summary>
    private const int MaxConnections = 100;

    /// <summary>Tries until Telegram answers.</summary>
    /// <returns>Whether it agreed; else no updates come, and why is in the log.</returns>
    /// <exception cref="TokenRefusedException">Telegram does not know the token.</exception>
    public async Task<bool> RegisterAsync(CancellationToken cancellationToken)
    {
        var backoff = new GrowingWait(random);
        var isTold = false;
        while (true)
        {
            var result = await api.CallAsync(Request(), cancellationToken);
            TimeSpan wait;
            switch (result)
            {
                case CallResult<bool>.Done:
                    Log.Registered(logger, options.Url.Host);
                    return true;
                case CallResult<bool>.Refused { Code: 401 } or CallResult<bool>.UnknownMethod:
                    throw new TokenRefusedException();
                case CallResult<bool>.Refused refused:
                    Log.Refused(logger, refused.Description);
                    return false;
                case CallResult<bool>.RetryAfter limited:
                    wait = limited.Wait;
                    break;
                default:
                    wait = backoff.Next();
                    break;
            }

            if (!isTold)
            {
                Log.Waiting(logger, result.Outcome);
                isTold = true;
            }

            await Task.Delay(wait, time, cancellationToken);
        }
    }

    private SetWebhookRequest Request() => new()
    {
        Url = options.Url.AbsoluteUri,
        SecretToken = options.Secret,
        AllowedUpdates = AllowedUpdates.All,
        MaxConnections = MaxConnections,
    };

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Telegram delivers updates to the webhook at {Host}.")]
        public static partial void Registered(ILogger logger, string host);

        [LoggerMessage(
            LogLevel.Error,
            "Telegram refuses the webhook ({Description}), so no updates come. Check Telegram:WebhookUrl and Telegram:WebhookSecret: https, port 443, 80, 88 or 8443, and a certificate that is valid.")]
        public static partial void Refused(ILogger logger, string description);

        [LoggerMessage(LogLevel.Warning, "The webhook could not be set yet ({Outcome}). It is tried again until it can.")]
        public static partial void Waiting(ILogger logger, string outcome);
    }
}
