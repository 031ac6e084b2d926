using System.Collections.Concurrent;
using System.Net;

namespace InterviewBot.Discord.Client.Rest.Http;

/// <summary>Sends one request, with what Discord wants to see on all of them.</summary>
internal sealed class RestTransport : IDisposable
{
    private readonly HttpMessageInvoker _http;
    private readonly string _base;
    private readonly string _userAgent;

    /// <summary>What is shown of requests to those who watch.</summary>
    private readonly ConcurrentDictionary<RestRoute, Uri> _known = new();

    /// <param name="options">The token, the base address, and who calls.</param>
    /// <param name="sockets">What carries requests; disposed of with this.</param>
    public RestTransport(RestOptions options, HttpMessageHandler sockets)
    {
        _base = options.BaseUrl.AbsoluteUri.TrimEnd('/') + '/';
        _userAgent = $"DiscordBot ({options.UserAgentUrl.AbsoluteUri}, {options.UserAgentVersion})";
        _http = new HttpMessageInvoker(new SecretsHandler(options.Token, sockets));
    }

    /// <returns>The answer's head; its body is still to be read. Disposed of by the caller.</returns>
    /// <exception cref="HttpRequestException">No answer came.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled, or no connection was made in time.</exception>
    public async Task<HttpResponseMessage> SendAsync<T>(RestRequest<T> request, CancellationToken cancellationToken)
    {
        using var message = new RestMessage(request.Route, KnownAddress(request.Route), new Uri(_base + request.Path))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
            Content = request.Body?.Content(),
        };
        message.Headers.TryAddWithoutValidation("User-Agent", _userAgent);
        if (request.AuditLogReason is { } reason)
        {
            message.Headers.TryAddWithoutValidation("X-Audit-Log-Reason", AuditLogReason.Escape(reason));
        }

        return await _http.SendAsync(message, cancellationToken);
    }

    public void Dispose() => _http.Dispose();

    private Uri KnownAddress(RestRoute route) => _known.GetOrAdd(route, static (route, start) => new Uri(start + route.Template), _base);
}
