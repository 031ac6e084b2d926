using InterviewBot.Discord.Client.Rest.Http;
using InterviewBot.Discord.Client.Rest.RateLimits;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Discord.Client.Rest;

/// <summary>The way of every call: guard, limits, network, answer, and round again while that is safe and the caller has patience.</summary>
internal sealed partial class RestPipeline : IDisposable
{
    private readonly RestClock _clock;
    private readonly InvalidRequestGuard _guard;
    private readonly RateLimiter _limiter;
    private readonly RestTransport _transport;
    private readonly RestMetrics _metrics;
    private readonly Backoff _backoff;
    private readonly ILogger _logger;
    private readonly string _token;
    private long _tickets;

    public RestPipeline(
        RestOptions options, RestTransport transport, RestMetrics metrics, Backoff backoff, TimeProvider time, ILogger logger)
    {
        _clock = new RestClock(time);
        _guard = new InvalidRequestGuard(options.InvalidRequestLimit, _clock, logger);
        _limiter = new RateLimiter(options.RequestsPerSecond, _clock);
        _transport = transport;
        _metrics = metrics;
        _backoff = backoff;
        _logger = logger;
        _token = options.Token;
    }

    /// <summary>Buckets in memory.</summary>
    public int BucketCount => _limiter.BucketCount;

    /// <exception cref="OperationCanceledException">It was cancelled; it may be done or not.</exception>
    public async Task<RestResult<T>> CallAsync<T>(RestRequest<T> request, RestPatience patience, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var started = _clock.Now;
        var call = new RestCall(request.Route, request.Major, Interlocked.Increment(ref _tickets), started + patience.Total);
        var result = await PersistAsync(request, call, patience, cancellationToken);
        _metrics.Called(request.Route, result is RestResult<T>.Failed { Failure.Word: var word } ? word : "succeeded", _clock.Now - started);
        return result;
    }

    public void Dispose()
    {
        _limiter.Dispose();
        _transport.Dispose();
    }

    private async Task<RestResult<T>> PersistAsync<T>(
        RestRequest<T> request, RestCall call, RestPatience patience, CancellationToken cancellationToken)
    {
        // Once it may have been done, no later failure can tell that it was not.
        RestResult<T>? doubt = null;
        for (var tries = 1; ; tries++)
        {
            var answer = await TryAsync(request, call, patience, cancellationToken);
            if (answer.Result is not RestResult<T>.Failed { Failure: var failure })
            {
                return answer.Result;
            }

            switch (failure)
            {
                case RestFailure.Rejected { Code: var code }:
                    return doubt is null ? answer.Result : code == request.Route.DoneBefore ? new RestResult<T>.Succeeded(default!) : doubt;

                case RestFailure.RateLimited when answer.Report.Hit is { } hit:
                    // It waits in line with the others; the limiter knows how long.
                    _metrics.RateLimited(request.Route, hit.Scope);
                    Log.RateLimited(_logger, request.Route, hit.Scope, hit.RetryAfter);
                    continue;

                case RestFailure.NotSent:
                    break;

                case RestFailure.Uncertain:
                    doubt = answer.Result;
                    if (!request.IsRepeatable || answer.IsFinal)
                    {
                        return doubt;
                    }

                    break;

                default:
                    return doubt ?? answer.Result;
            }

            var wait = _backoff.After(tries);
            if (_clock.Now + wait > call.Deadline)
            {
                return doubt ?? answer.Result;
            }

            Log.TryingAgain(_logger, request.Route, failure, wait);
            await Task.Delay(wait, _clock.Time, cancellationToken);
        }
    }

    private async Task<Answer<T>> TryAsync<T>(
        RestRequest<T> request, RestCall call, RestPatience patience, CancellationToken cancellationToken)
    {
        if (_guard.Suspends(request.Route) is { } before)
        {
            return new Answer<T>(before);
        }

        var place = await _limiter.EnterAsync(call, cancellationToken);
        if (place.Refusal is { } refusal)
        {
            return new Answer<T>(refusal);
        }

        var answer = default(Answer<T>);
        try
        {
            // What came back while it waited may have closed the guard.
            answer = _guard.Suspends(request.Route) is { } meanwhile
                ? new Answer<T>(meanwhile)
                : await AskAsync(request, patience.Answer, cancellationToken);
        }
        finally
        {
            _limiter.Leave(place, call, answer.Report);
        }

        return answer;
    }

    private async Task<Answer<T>> AskAsync<T>(RestRequest<T> request, TimeSpan patience, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(patience, _clock.Time);
        await using var _ = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), deadline);
        try
        {
            using var response = await _transport.SendAsync(request, deadline.Token);
            var answer = await AnswerReader.ReadAsync(
                request, response, new TokenRedaction(_token, request.Major.Token), _clock.Time, deadline.Token);
            _guard.Note(request.Route, response.StatusCode, answer.Report.Hit);
            return answer;
        }
        catch (Exception failure) when (failure is OperationCanceledException or HttpRequestException or IOException
            && cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException($"{request.Route} was cancelled.", failure, cancellationToken);
        }
        catch (OperationCanceledException timeout)
        {
            return new Answer<T>(NetworkFailures.Read(timeout, patience));
        }
        catch (HttpRequestException failure)
        {
            return new Answer<T>(NetworkFailures.Read(failure));
        }
        catch (IOException)
        {
            return new Answer<T>(new RestFailure.Uncertain("the connection broke amid the answer"));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "{Route} is tried again in {Wait}: {Failure}")]
        public static partial void TryingAgain(ILogger logger, RestRoute route, RestFailure failure, TimeSpan wait);

        [LoggerMessage(2, LogLevel.Warning, "{Route}: rate limited ({Scope}) for {RetryAfter}")]
        public static partial void RateLimited(ILogger logger, RestRoute route, RateLimitScope scope, TimeSpan retryAfter);
    }
}
