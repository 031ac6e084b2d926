using InterviewBot.Discord.Client.Model;

namespace InterviewBot.Discord.Client.Gateway;

/// <summary>Where the gateway is: <c>GET /gateway/bot</c>.</summary>
/// <seealso href="https://discord.com/developers/docs/events/gateway#get-gateway-bot"/>
public interface IGatewayDirectory
{
    /// <summary>One attempt; whoever asks tries again.</summary>
    Task<DirectoryAnswer> ReadAsync(CancellationToken cancellationToken);
}

/// <summary>What came of asking where the gateway is.</summary>
public abstract record DirectoryAnswer
{
    private DirectoryAnswer()
    {
    }

    public sealed record Found(GatewayBot Gateway) : DirectoryAnswer;

    /// <summary>The token is wrong, or was reset (401).</summary>
    public sealed record Unauthorized : DirectoryAnswer;

    /// <param name="Reason">For a log: without the token.</param>
    public sealed record Failed(string Reason) : DirectoryAnswer;
}
