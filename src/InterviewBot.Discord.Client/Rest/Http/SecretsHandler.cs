using System.Net.Http.Headers;

namespace InterviewBot.Discord.Client.Rest.Http;

/// <summary>
/// Puts the bot's token and the real address, in which an interaction's token may stand, into a request at the last moment. Whatever watches,
/// logs or traces requests above knows the route only.
/// </summary>
internal sealed class SecretsHandler : DelegatingHandler
{
    private readonly AuthenticationHeaderValue _authorization;

    /// <exception cref="ArgumentException">The token is empty, or no token can look like it.</exception>
    public SecretsHandler(string token, HttpMessageHandler transport)
        : base(transport)
    {
        if (token.Length == 0 || token.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            throw new ArgumentException("A token has no other characters than visible ASCII.", nameof(token));
        }

        _authorization = new AuthenticationHeaderValue("Bot", token);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var message = (RestMessage)request;
        var known = message.RequestUri;
        message.RequestUri = message.Address;
        message.Headers.Authorization = message.IsAuthorized ? _authorization : null;
        try
        {
            return await base.SendAsync(message, cancellationToken);
        }
        finally
        {
            message.RequestUri = known;
            message.Headers.Authorization = null;
        }
    }
}
