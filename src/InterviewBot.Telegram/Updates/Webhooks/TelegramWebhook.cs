using InterviewBot.Telegram.Api;
using InterviewBot.Telegram.Updates.Handling;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Telegram.Updates.Webhooks;

/// <summary>Updates by webhook. The host serves <see cref="Path"/> and brings what comes there.</summary>
public sealed class TelegramWebhook : IUpdateSource, IDisposable
{
    private readonly TelegramWebhookOptions _options;
    private readonly WebhookSecret _secret;
    private readonly WebhookRegistration _registration;
    private readonly SetAsideUpdates _setAside;
    private readonly ILoggerFactory _logging;
    private readonly CancellationTokenSource _ended = new();
    private volatile WebhookReceiver? _receiver;
    private bool _isDisposed;

    internal TelegramWebhook(
        TelegramApi api,
        TelegramWebhookOptions options,
        SetAsideUpdates setAside,
        TimeProvider time,
        Random random,
        ILoggerFactory logging)
    {
        _options = options;
        _secret = new WebhookSecret(options.Secret);
        _registration = new WebhookRegistration(api, options, time, random, logging.CreateLogger<WebhookRegistration>());
        _setAside = setAside;
        _logging = logging;
    }

    /// <summary>The path of the address that Telegram was told.</summary>
    public string Path => _options.Url.AbsolutePath;

    /// <inheritdoc cref="WebhookReceiver.ReceiveAsync"/>
    /// <remarks>While the bot is not running it answers <see cref="WebhookAnswer.TryAgain"/> to whoever knows the secret.</remarks>
    public Task<WebhookAnswer> ReceiveAsync(string? secretHeader, Stream body, CancellationToken cancellationToken)
        => _receiver is { } receiver
            ? receiver.ReceiveAsync(secretHeader, body, cancellationToken)
            : Task.FromResult(_secret.IsProvenBy(secretHeader) ? WebhookAnswer.TryAgain : WebhookAnswer.Unauthorized);

    /// <summary>Cancels what is still being handled, and what is still owed. The web server, which waits for requests, is gone by then.</summary>
    public void Dispose()
    {
        // A container that knows it under two types disposes of it twice.
        if (!Interlocked.Exchange(ref _isDisposed, true))
        {
            _ended.Cancel();
            _ended.Dispose();
        }
    }

    async Task IUpdateSource.RunAsync(IUpdateHandler handler, CancellationToken cancellationToken)
    {
        _receiver = new WebhookReceiver(_options, handler, _setAside, _logging.CreateLogger<WebhookReceiver>(), _ended.Token);
        try
        {
            await _registration.RegisterAsync(cancellationToken);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        }
        finally
        {
            _receiver = null;
        }
    }
}
