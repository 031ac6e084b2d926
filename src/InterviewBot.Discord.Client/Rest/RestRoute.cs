namespace InterviewBot.Discord.Client.Rest;

/// <summary>A kind of request, for which Discord has one limit.</summary>
/// <param name="method">The HTTP method.</param>
/// <param name="template">The path after the base address, with the names of its parameters in braces as Discord's reference has them.</param>
internal sealed class RestRoute(HttpMethod method, string template)
{
    public HttpMethod Method => method;

    public string Template => template;

    /// <summary>For people, logs and metrics. Tells no id and no token.</summary>
    public string Name { get; } = $"{method} {template}";

    /// <summary>
    /// The interaction's own token in the path is all that is needed: the bot's is not sent, and the limit over all does not hold.
    /// </summary>
    public bool IsInteraction { get; init; }

    /// <summary>A second time it does no more than the first, so it is tried again when nobody knows whether it was done.</summary>
    public bool IsRepeatable { get; init; } = method != HttpMethod.Post;

    /// <summary>What Discord's refusal of the second time is called where the first was done.</summary>
    public int? DoneBefore { get; init; }

    public override string ToString() => Name;
}
