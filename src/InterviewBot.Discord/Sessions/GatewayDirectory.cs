using System.Net;
using InterviewBot.Discord.Client.Gateway;
using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Rest;

namespace InterviewBot.Discord.Sessions;

/// <summary>Asks over REST where the gateway is.</summary>
internal sealed class GatewayDirectory(DiscordRestClient rest) : IGatewayDirectory
{
    public async Task<DirectoryAnswer> ReadAsync(CancellationToken cancellationToken)
        => await rest.Gateway.GetBotAsync(RestPatience.Interactive, cancellationToken) switch
        {
            RestResult<GatewayBot>.Succeeded(var gateway) => new DirectoryAnswer.Found(gateway),
            RestResult<GatewayBot>.Failed(RestFailure.Rejected { Status: HttpStatusCode.Unauthorized }) => new DirectoryAnswer.Unauthorized(),
            RestResult<GatewayBot>.Failed(var failure) => new DirectoryAnswer.Failed(failure.ToString()),
            _ => throw new InvalidOperationException("A result is one or the other."),
        };
}
