using InterviewBot.Testing.Discord.Rest.Endpoints;

namespace InterviewBot.Testing.Discord.Rest;

/// <summary>The endpoints there are.</summary>
internal static class Routes
{
    private const string OriginalOrFollowUp = "/webhooks/{application}/{token}/messages/{message}";

    public static IReadOnlyList<Route> All { get; } =
    [
        new("GET", "/gateway", AboutBot.Gateway, Authority.None),
        new("GET", "/gateway/bot", AboutBot.GatewayBot),
        new("GET", "/users/@me", AboutBot.User),
        new("POST", "/users/@me/channels", AboutBot.OpenPrivateChannel),
        new("GET", "/applications/@me", AboutBot.Application),
        new("GET", "/applications/{application}/commands", AboutBot.GetCommands),
        new("PUT", "/applications/{application}/commands", AboutBot.OverwriteCommands),

        new("POST", "/interactions/{interaction}/{token}/callback", Callbacks.Create, Authority.Interaction),
        new("POST", "/webhooks/{application}/{token}", Webhooks.FollowUp, Authority.Interaction),
        new("GET", OriginalOrFollowUp, Webhooks.Get, Authority.Interaction),
        new("PATCH", OriginalOrFollowUp, Webhooks.Edit, Authority.Interaction),
        new("DELETE", OriginalOrFollowUp, Webhooks.Delete, Authority.Interaction),

        new("GET", "/channels/{channel}", Channels.Get),
        new("GET", "/channels/{channel}/messages", Messages.List),
        new("POST", "/channels/{channel}/messages", Messages.Create),
        new("GET", "/channels/{channel}/messages/pins", Pins.List),
        new("PUT", "/channels/{channel}/messages/pins/{message}", Pins.Pin),
        new("DELETE", "/channels/{channel}/messages/pins/{message}", Pins.Unpin),
        new("GET", "/channels/{channel}/messages/{message}", Messages.Get),
        new("PATCH", "/channels/{channel}/messages/{message}", Messages.Edit),
        new("DELETE", "/channels/{channel}/messages/{message}", Messages.Delete),
        new("PUT", "/channels/{channel}/messages/{message}/reactions/{emoji}/@me", Reactions.Create),
        new("DELETE", "/channels/{channel}/messages/{message}/reactions/{emoji}/@me", Reactions.Delete),
        new("POST", "/channels/{channel}/messages/{message}/threads", Threads.StartFromMessage),
        new("POST", "/channels/{channel}/threads", Threads.Start),

        new("GET", "/guilds/{guild}", Guilds.Get),
        new("GET", "/guilds/{guild}/roles", Guilds.Roles),
        new("GET", "/guilds/{guild}/members/{user}", Guilds.Member),
    ];

    private static readonly ILookup<int, Route> ByLength
        = All.ToLookup(route => route.Name.Split(' ')[1].Split('/', StringSplitOptions.RemoveEmptyEntries).Length);

    /// <summary>Routes of fixed words stand before those with a name in their place.</summary>
    public static Route? Find(string method, string[] segments)
    {
        foreach (var route in ByLength[segments.Length])
        {
            if (route.Matches(method, segments))
            {
                return route;
            }
        }

        return null;
    }
}
