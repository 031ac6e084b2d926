using System.Text.Json;
using InterviewBot.Engine.Storage;
using InterviewBot.Telegram.Updates.Handling;
using Microsoft.Extensions.Logging;
using Telegram.Bot.Types;

namespace InterviewBot.Telegram.Updates.Webhooks;

/// <summary>
/// Takes updates that Telegram delivers by webhook. A delivery is answered when its effects are committed; until then Telegram delivers it
/// again.
/// </summary>
public sealed partial class WebhookReceiver
{
    /// <summary>In bytes. Updates are far smaller.</summary>
    public const int MaxBodyLength = 1024 * 1024;

    /// <summary>The header in which Telegram proves itself.</summary>
    public const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    private const int MaxDeliveries = 3;
    private const int RememberedFailures = 1000;

    private readonly WebhookSecret _secret;
    private readonly IUpdateHandler _handler;
    private readonly SetAsideUpdates _setAside;
    private readonly FailedDeliveries _failed = new(RememberedFailures);
    private readonly ILogger<WebhookReceiver> _logger;
    private readonly CancellationToken _ended;

    internal WebhookReceiver(
        TelegramWebhookOptions options,
        IUpdateHandler handler,
        SetAsideUpdates setAside,
        ILogger<WebhookReceiver> logger,
        CancellationToken ended)
    {
        _secret = new WebhookSecret(options.Secret);
        _handler = handler;
        _setAside = setAside;
        _logger = logger;
        _ended = ended;
    }

    /// <summary>Takes one delivery.</summary>
    /// <param name="secretHeader">What came in <see cref="SecretHeader"/>; null when nothing did.</param>
    /// <param name="body">Read only when the secret is right, and no further than <see cref="MaxBodyLength"/>.</param>
    /// <param name="cancellationToken">
    /// Whoever sent it hung up: reading ends. What was read is handled to its end all the same, its answer too: a message that is on its way
    /// when it is cancelled would be sent again with the next delivery.
    /// </param>
    /// <exception cref="OperationCanceledException">It was cancelled, or the bot has ended; the update comes again then.</exception>
    public async Task<WebhookAnswer> ReceiveAsync(string? secretHeader, Stream body, CancellationToken cancellationToken)
    {
        if (!_secret.IsProvenBy(secretHeader))
        {
            Log.Unauthorized(_logger);
            return WebhookAnswer.Unauthorized;
        }

        if (await ReadAsync(body, cancellationToken) is not { } content)
        {
            Log.TooLarge(_logger, MaxBodyLength);
            return WebhookAnswer.TooLarge;
        }

        if (Understand(content) is not { } raw)
        {
            Log.NoUpdate(_logger);
            return WebhookAnswer.BadRequest;
        }

        Update update;
        try
        {
            update = raw.Parse();
        }
        catch (Exception failure)
        {
            return await SetAsideAsync(raw, failure);
        }

        try
        {
            await _handler.HandleAsync(update, _ended);
            return WebhookAnswer.Ok;
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !_ended.IsCancellationRequested)
        {
            return await FailAsync(raw, failure);
        }
    }

    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        var chunk = new byte[8192];
        while (await body.ReadAsync(chunk, cancellationToken) is var count and > 0)
        {
            if (content.Length + count > MaxBodyLength)
            {
                return null;
            }

            content.Write(chunk, 0, count);
        }

        return content.ToArray();
    }

    private static RawUpdate? Understand(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            return RawUpdate.Read(document.RootElement.Clone());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task<WebhookAnswer> FailAsync(RawUpdate raw, Exception failure)
    {
        if (failure is NotSavedException)
        {
            // Nothing is wrong with the update: it comes again until the database takes it.
            Log.NotSetAside(_logger, failure, raw);
            return WebhookAnswer.TryAgain;
        }

        if (_failed.Add(raw.EventId()) is var deliveries and < MaxDeliveries)
        {
            Log.Failed(_logger, failure, raw, deliveries);
            return WebhookAnswer.TryAgain;
        }

        return await SetAsideAsync(raw, failure);
    }

    private async Task<WebhookAnswer> SetAsideAsync(RawUpdate raw, Exception cause)
    {
        try
        {
            await _setAside.KeepAsync(raw, cause);
            return WebhookAnswer.Ok;
        }
        catch (Exception failure)
        {
            Log.NotSetAside(_logger, failure, raw);
            return WebhookAnswer.TryAgain;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Somebody without the secret called the webhook.")]
        public static partial void Unauthorized(ILogger logger);

        [LoggerMessage(LogLevel.Warning, "The webhook was called with more than {Limit} bytes.")]
        public static partial void TooLarge(ILogger logger, int limit);

        [LoggerMessage(LogLevel.Warning, "The webhook was called with something that is no update.")]
        public static partial void NoUpdate(ILogger logger);

        [LoggerMessage(LogLevel.Warning, "Telegram's {Update} failed at delivery {Delivery}; it is to come again.")]
        public static partial void Failed(ILogger logger, Exception failure, RawUpdate update, int delivery);

        [LoggerMessage(LogLevel.Error, "Telegram's {Update} could not be saved; it is to come again.")]
        public static partial void NotSetAside(ILogger logger, Exception failure, RawUpdate update);
    }
}
