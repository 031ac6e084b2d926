using System.Globalization;
using System.Net;
using System.Text.Json;
using InterviewBot.Discord.Client.Rest.RateLimits;

namespace InterviewBot.Discord.Client.Rest.Http;

/// <summary>What came of one try.</summary>
/// <param name="Result">Of the try.</param>
/// <param name="Report">What the answer told of limits.</param>
/// <param name="IsFinal">Another try would bring the same.</param>
internal readonly record struct Answer<T>(RestResult<T> Result, RateLimitReport Report, bool IsFinal = false)
{
    public Answer(RestFailure failure, RateLimitReport report = default, bool isFinal = false)
        : this(new RestResult<T>.Failed(failure), report, isFinal)
    {
    }
}

/// <summary>Reads what Discord answers, and what stands before it.</summary>
internal static class AnswerReader
{
    /// <summary>Bytes. A "no" is never as long; what is, is not Discord's.</summary>
    private const int LongestError = 64 * 1024;

    /// <exception cref="HttpRequestException">The connection broke amid the answer; so does <see cref="IOException"/> tell.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async ValueTask<Answer<T>> ReadAsync<T>(
        RestRequest<T> request, HttpResponseMessage response, TokenRedaction redaction, TimeProvider time, CancellationToken cancellationToken)
    {
        var headers = RateLimitHeaders.Read(response.Headers, time);
        if (response.IsSuccessStatusCode)
        {
            return await ReadValueAsync(request, response, new RateLimitReport(IsSuccess: true, headers, Hit: null), cancellationToken);
        }

        var report = new RateLimitReport(IsSuccess: false, headers, Hit: null);
        if (response.StatusCode >= HttpStatusCode.InternalServerError)
        {
            return new Answer<T>(new RestFailure.Uncertain(Http(response)), report);
        }

        var body = await ReadErrorAsync(response, cancellationToken);
        if (response.StatusCode is not HttpStatusCode.TooManyRequests)
        {
            return new Answer<T>(ErrorAnswer.Read(response.StatusCode, body, redaction), report);
        }

        var hit = RateLimitHit.Read(response.Headers, body);
        return new Answer<T>(new RestFailure.RateLimited(hit.RetryAfter, hit.Scope), report with { Hit = hit });
    }

    private static async ValueTask<Answer<T>> ReadValueAsync<T>(
        RestRequest<T> request, HttpResponseMessage response, RateLimitReport report, CancellationToken cancellationToken)
    {
        if (request.Answer is null || (request.MayBeEmpty && response.StatusCode is HttpStatusCode.NoContent))
        {
            return new Answer<T>(new RestResult<T>.Succeeded(default!), report);
        }

        try
        {
            var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            if (await JsonSerializer.DeserializeAsync(body, request.Answer, cancellationToken) is { } value)
            {
                return new Answer<T>(new RestResult<T>.Succeeded(value), report);
            }
        }
        catch (JsonException)
        {
            // Told below: it was done, and what it brought is lost.
        }

        return new Answer<T>(new RestFailure.Uncertain($"{Http(response)} with an answer that cannot be read"), report, isFinal: true);
    }

    private static async ValueTask<ReadOnlyMemory<byte>> ReadErrorAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var read = new MemoryStream();
        var part = new byte[4096];
        int count;
        while (read.Length < LongestError && (count = await body.ReadAsync(part, cancellationToken)) > 0)
        {
            read.Write(part.AsSpan(0, count));
        }

        return read.ToArray();
    }

    private static string Http(HttpResponseMessage response) => string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)response.StatusCode}");
}
