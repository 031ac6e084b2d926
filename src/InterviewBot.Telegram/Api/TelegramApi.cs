using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;

namespace InterviewBot.Telegram.Api;

/// <summary>Calls the Bot API and tells what came of it, as values.</summary>
internal sealed class TelegramApi : IDisposable
{
    private readonly HttpClient _http;
    private readonly TelegramBotClient _client;
    private readonly CallFailures _failures;
    private readonly TelegramMetrics _metrics;
    private readonly TimeProvider _time;

    public TelegramApi(TelegramOptions options, TelegramMetrics metrics, TimeProvider time)
        : this(options, metrics, time, BotApiTransport.Create())
    {
    }

    /// <param name="options">The token, and the server's address.</param>
    /// <param name="metrics">Every call is counted there.</param>
    /// <param name="time">Calls are timed by it, and given up.</param>
    /// <param name="transport">What carries requests; disposed of with this.</param>
    internal TelegramApi(TelegramOptions options, TelegramMetrics metrics, TimeProvider time, HttpMessageHandler transport)
    {
        // Each call has a deadline of its own.
        _http = new HttpClient(new BotApiHandler(options, transport)) { Timeout = Timeout.InfiniteTimeSpan };

        // A library that waits out a 429 by itself would hold a lane up without anybody knowing.
        _client = new TelegramBotClient(
            new TelegramBotClientOptions(BotApiHandler.Placeholder, options.ApiUrl) { RetryCount = 0, RetryThreshold = 0 }, _http);
        _failures = new CallFailures(new TokenRedaction(options.Token));
        _metrics = metrics;
        _time = time;
    }

    /// <summary>Makes one call. It neither waits nor repeats by itself.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; the server may have done it or not.</exception>
    /// <exception cref="InvalidOperationException">The request cannot be written: a bug.</exception>
    public async Task<CallResult<T>> CallAsync<T>(RequestBase<T> request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var started = _time.GetTimestamp();
        var result = await AttemptAsync(request, cancellationToken);
        _metrics.Called(request.MethodName, result.Outcome, _time.GetElapsedTime(started));
        return result;
    }

    public void Dispose() => _http.Dispose();

    private async Task<CallResult<T>> AttemptAsync<T>(RequestBase<T> request, CancellationToken cancellationToken)
    {
        var patience = CallPatience.For(request);
        using var deadline = new CancellationTokenSource(patience, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            return new CallResult<T>.Done(await _client.SendRequest(request, either.Token));
        }
        catch (Exception failure) when (cancellationToken.IsCancellationRequested && CallFailures.IsCancellation(failure))
        {
            throw new OperationCanceledException($"{request.MethodName} was cancelled.", failure, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return new CallResult<T>.Unknown($"no answer within {patience.TotalSeconds:0} s");
        }
        catch (RequestException failure)
        {
            return _failures.Read<T>(request.MethodName, failure);
        }
    }
}
