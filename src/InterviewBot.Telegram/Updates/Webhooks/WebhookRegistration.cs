using InterviewBot.Engine.Adapters;
using InterviewBot.Telegram.Api;
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

    /// <summary>Tries until Telegram agrees: what it refuses today (a name that does not resolve yet) it may take in a minute.</summary>
    /// <exception cref="TokenRefusedException">Telegram does not know the token.</exception>
    public async Task RegisterAsync(CancellationToken cancellationToken)
    {
        var backoff = new GrowingWait(random);
        string? told = null;
        while (true)
        {
            var result = await api.CallAsync(Request(), cancellationToken);
            TimeSpan wait;
            switch (result)
            {
                case CallResult<bool>.Done:
                    Log.Registered(logger, options.Url.Host);
                    return;
                case CallResult<bool>.Refused { Code: 401 } or CallResult<bool>.UnknownMethod:
                    throw new TokenRefusedException();
                case CallResult<bool>.Refused refused:
                    if (told != refused.Description)
                    {
                        told = refused.Description;
                        Log.Refused(logger, refused.Description);
                    }

                    wait = backoff.Next();
                    break;
                case CallResult<bool>.RetryAfter limited:
                    wait = limited.Wait;
                    break;
                default:
                    wait = backoff.Next();
                    break;
            }

            if (told is null)
            {
                told = result.Outcome;
                Log.Waiting(logger, result.Outcome);
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
            "Telegram refuses the webhook ({Description}), so no updates come; it is tried again. Check Telegram:WebhookUrl and Telegram:WebhookSecret: https, port 443, 80, 88 or 8443, and a certificate that is valid.")]
        public static partial void Refused(ILogger logger, string description);

        [LoggerMessage(LogLevel.Warning, "The webhook could not be set yet ({Outcome}). It is tried again until it can.")]
        public static partial void Waiting(ILogger logger, string outcome);
    }
}
