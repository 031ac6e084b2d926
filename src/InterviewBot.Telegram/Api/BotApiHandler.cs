namespace InterviewBot.Telegram.Api;

/// <summary>
/// Puts the token into a request's address at the last moment. The library, <see cref="HttpClient"/> and all that watches them know
/// a placeholder only, so whatever they log, trace or throw cannot tell it.
/// </summary>
internal sealed class BotApiHandler(TelegramOptions options, HttpMessageHandler transport) : DelegatingHandler(transport)
{
    /// <summary>In the form that the library asks for.</summary>
    public const string Placeholder = "0:token";

    private const string Telegram = "https://api.telegram.org";

    private readonly string _address = $"{options.ApiUrl ?? Telegram}/bot{options.Token}/";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var known = request.RequestUri ?? throw new InvalidOperationException("A request has an address.");
        var path = known.AbsolutePath;
        if (request.Content is { } content)
        {
            // A body of unknown length would go out in chunks, which not every server and proxy takes.
            await content.LoadIntoBufferAsync(cancellationToken);
        }

        request.RequestUri = new Uri($"{_address}{path.AsSpan(path.LastIndexOf('/') + 1)}");
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        finally
        {
            request.RequestUri = known;
        }
    }
}
