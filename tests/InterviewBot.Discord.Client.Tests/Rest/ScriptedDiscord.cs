using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace InterviewBot.Discord.Client.Tests.Rest;

/// <summary>A request as it goes out.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Address">The whole of it.</param>
/// <param name="Headers">By their names, those of the content included.</param>
/// <param name="Body">As it goes out; empty where there is none.</param>
/// <param name="At">When, since the test began.</param>
internal sealed record ScriptedRequest(
    HttpMethod Method, Uri Address, IReadOnlyDictionary<string, string> Headers, byte[] Body, TimeSpan At)
{
    /// <summary>After the base address.</summary>
    public string Path => Address.PathAndQuery["/api/v10/".Length..];

    public string Text => Encoding.UTF8.GetString(Body);

    public JsonNode Json => JsonNode.Parse(Body)!;
}

/// <summary>Stands where the connection would be: keeps what is asked and answers as it was told to.</summary>
internal sealed class ScriptedDiscord(TimeProvider time) : HttpMessageHandler
{
    private readonly ConcurrentQueue<ScriptedRequest> _requests = new();
    private readonly long _start = time.GetTimestamp();

    /// <summary>Everything that was asked, in order.</summary>
    public IReadOnlyList<ScriptedRequest> Requests => [.. _requests];

    /// <summary>What is answered; "done" (204) to everything unless a test says otherwise.</summary>
    public Func<ScriptedRequest, CancellationToken, Task<HttpResponseMessage>> Answering { get; set; } = (_, _) => Task.FromResult(Done());

    public static HttpResponseMessage Done() => new(HttpStatusCode.NoContent) { Content = new ByteArrayContent([]) };

    public static HttpResponseMessage Body(int status, string body, string type = "application/json")
        => new((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, type) };

    public static HttpResponseMessage No(int status, int code, string message = "No")
        => Body(status, string.Create(CultureInfo.InvariantCulture, $$"""{"code": {{code}}, "message": "{{message}}"}"""));

    public static HttpResponseMessage Page(int status) => Body(status, "<html><title>error code: 1015</title></html>", "text/html");

    /// <summary>A 429 as Discord gives it.</summary>
    public static HttpResponseMessage Limited(double retryAfter, string scope = "user")
        => Body(429, string.Create(
                CultureInfo.InvariantCulture,
                $$"""{"message": "You are being rate limited.", "retry_after": {{retryAfter}}, "global": {{(scope == "global" ? "true" : "false")}}}"""))
            .With("Retry-After", Math.Ceiling(retryAfter).ToString(CultureInfo.InvariantCulture))
            .With("X-RateLimit-Scope", scope);

    /// <summary>Answers every request with what the function makes of it.</summary>
    public void Answers(Func<ScriptedRequest, HttpResponseMessage> answer) => Answering = (request, _) => Task.FromResult(answer(request));

    /// <summary>Answers the first request with the first, and so on; the last goes on answering.</summary>
    public void AnswersInTurn(params Func<HttpResponseMessage>[] answers)
        => Answers(_ => answers[Math.Min(_requests.Count, answers.Length) - 1]());

    /// <summary>The next request is answered by the test; those after it as was said before.</summary>
    public TaskCompletionSource<HttpResponseMessage> AnswersWhenTold()
    {
        var told = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        var before = Answering;
        Answering = (_, _) =>
        {
            Answering = before;
            return told.Task;
        };
        return told;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Told only when somebody asks for it, as the sockets do.
        _ = request.Content?.Headers.ContentLength;
        var asked = new ScriptedRequest(
            request.Method,
            request.RequestUri!,
            request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? default)
                .ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken),
            time.GetElapsedTime(_start));
        _requests.Enqueue(asked);
        return await Answering(asked, cancellationToken);
    }
}

internal static class ScriptedAnswers
{
    extension(HttpResponseMessage answer)
    {
        public HttpResponseMessage With(string header, string value)
        {
            answer.Headers.TryAddWithoutValidation(header, value);
            return answer;
        }

        /// <summary>What Discord tells of a bucket with every answer.</summary>
        public HttpResponseMessage In(string bucket, int remaining, double resetAfter, double reset = 1_800_000_000, int limit = 5)
            => answer
                .With("X-RateLimit-Bucket", bucket)
                .With("X-RateLimit-Limit", limit.ToString(CultureInfo.InvariantCulture))
                .With("X-RateLimit-Remaining", remaining.ToString(CultureInfo.InvariantCulture))
                .With("X-RateLimit-Reset", reset.ToString(CultureInfo.InvariantCulture))
                .With("X-RateLimit-Reset-After", resetAfter.ToString(CultureInfo.InvariantCulture));
    }
}
