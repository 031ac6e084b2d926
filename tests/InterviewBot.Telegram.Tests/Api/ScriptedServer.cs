using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace InterviewBot.Telegram.Tests.Api;

/// <summary>A call as it goes out.</summary>
/// <param name="Method">The last part of the address.</param>
/// <param name="Address">The whole of it.</param>
/// <param name="Body">Null where there is none, or a form with a file.</param>
internal sealed record ScriptedCall(string Method, Uri Address, JsonNode? Body)
{
    /// <summary>A parameter as JSON text; null when it is not there.</summary>
    public string? this[string parameter] => Body?[parameter]?.ToJsonString();
}

/// <summary>Stands where the connection would be: keeps what is asked and answers as it was told to.</summary>
internal sealed class ScriptedServer : HttpMessageHandler
{
    private readonly ConcurrentQueue<ScriptedCall> _calls = new();

    /// <summary>Everything that was asked, in order.</summary>
    public IReadOnlyList<ScriptedCall> Calls => [.. _calls];

    /// <summary>What is answered; <c>true</c> to everything unless a test says otherwise.</summary>
    public Func<ScriptedCall, CancellationToken, Task<HttpResponseMessage>> Answering { get; set; } = (_, _) => Task.FromResult(Ok("true"));

    public static HttpResponseMessage Ok(string result) => Json(HttpStatusCode.OK, $$"""{"ok":true,"result":{{result}}}""");

    /// <param name="code">The HTTP status.</param>
    /// <param name="description">The server's words.</param>
    /// <param name="parameters">What it adds, as JSON.</param>
    public static HttpResponseMessage No(int code, string description, string parameters = "{}") => Json(
        (HttpStatusCode)code,
        string.Create(
            CultureInfo.InvariantCulture, $$"""{"ok":false,"error_code":{{code}},"description":"{{description}}","parameters":{{parameters}}}"""));

    public static HttpResponseMessage Body(int code, string content, string type = "text/html")
        => new((HttpStatusCode)code) { Content = new StringContent(content, Encoding.UTF8, type) };

    /// <summary>Answers every call with what the function makes of it.</summary>
    public void Answers(Func<ScriptedCall, HttpResponseMessage> answer) => Answering = (call, _) => Task.FromResult(answer(call));

    /// <summary>Answers the first call with the first, and so on; the last goes on answering.</summary>
    public void AnswersInTurn(params Func<HttpResponseMessage>[] answers)
        => Answers(_ => answers[Math.Min(_calls.Count, answers.Length) - 1]());

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var content = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        var isJson = request.Content?.Headers.ContentType?.MediaType == "application/json";
        var address = request.RequestUri!;
        var call = new ScriptedCall(address.Segments[^1], address, isJson ? JsonNode.Parse(content!) : null);
        _calls.Enqueue(call);
        return await Answering(call, cancellationToken);
    }

    private static HttpResponseMessage Json(HttpStatusCode status, string content) => Body((int)status, content, "application/json");
}
