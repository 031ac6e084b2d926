namespace InterviewBot.Discord.Client.Rest.Http;

/// <summary>A request as all may see it that stands above <see cref="SecretsHandler"/>: its address names the route and nothing else.</summary>
internal sealed class RestMessage(RestRoute route, Uri known, Uri address) : HttpRequestMessage(route.Method, known)
{
    /// <summary>Secret: the real one.</summary>
    public Uri Address => address;

    public bool IsAuthorized => !route.IsInteraction;
}
