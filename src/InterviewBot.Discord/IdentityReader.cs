using System.Net;
using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Rest;
using InterviewBot.Engine.Adapters;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Discord;

/// <summary>Asks Discord who the bot is, which shows as well that the token and the network are right.</summary>
internal sealed partial class IdentityReader(DiscordRestClient rest, Random random, TimeProvider time, ILogger<IdentityReader> logger)
{
    private const ApplicationFlags ContentGranted = ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited;

    /// <summary>Asks until there is an answer.</summary>
    /// <exception cref="DiscordException">The token is wrong.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<BotIdentity> ReadAsync(CancellationToken cancellationToken)
    {
        var user = await AskAsync(() => rest.Users.GetCurrentAsync(RestPatience.Interactive, cancellationToken), cancellationToken);
        var application = await AskAsync(() => rest.Applications.GetCurrentAsync(RestPatience.Interactive, cancellationToken), cancellationToken);
        return new BotIdentity(application.Id, user.Id, user.Username, (application.Flags & ContentGranted) is not ApplicationFlags.None);
    }

    private async Task<T> AskAsync<T>(Func<Task<RestResult<T>>> ask, CancellationToken cancellationToken)
    {
        var wait = new GrowingWait(random);
        for (var isTold = false; ; isTold = true)
        {
            switch (await ask())
            {
                case RestResult<T>.Succeeded(var value):
                    if (isTold)
                    {
                        Log.Reached(logger);
                    }

                    return value;
                case RestResult<T>.Failed(RestFailure.Rejected { Status: HttpStatusCode.Unauthorized }):
                    throw new DiscordException("Discord refuses the token. The Bot page of the developer portal shows a new one (Discord:Token).");
                case RestResult<T>.Failed(var failure) when !isTold:
                    Log.NotReached(logger, failure);
                    break;
            }

            await Task.Delay(wait.Next(), time, cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Discord cannot be reached; trying on until it can. {Failure}")]
        public static partial void NotReached(ILogger logger, RestFailure failure);

        [LoggerMessage(Level = LogLevel.Information, Message = "Discord can be reached again.")]
        public static partial void Reached(ILogger logger);
    }
}
