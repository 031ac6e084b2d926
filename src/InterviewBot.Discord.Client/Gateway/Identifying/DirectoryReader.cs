using InterviewBot.Discord.Client.Model;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Discord.Client.Gateway.Identifying;

/// <summary>Asks where the gateway is until it is told, and remembers it.</summary>
internal sealed partial class DirectoryReader(IGatewayDirectory directory, IReconnectDelays delays, TimeProvider time, ILogger logger)
{
    /// <summary>The address that was told last; null before that.</summary>
    public Uri? LastUrl { get; private set; }

    /// <summary>Returns when there is an answer that trying again would not change.</summary>
    /// <returns>Null: the token was refused.</returns>
    public async Task<GatewayBot?> ReadAsync(CancellationToken cancellationToken)
    {
        for (var failures = 1; ; failures++)
        {
            switch (await directory.ReadAsync(cancellationToken))
            {
                case DirectoryAnswer.Found { Gateway: var gateway }:
                    LastUrl = gateway.Url;
                    return gateway;
                case DirectoryAnswer.Unauthorized:
                    return null;
                case DirectoryAnswer.Failed failed:
                    Log.NotTold(logger, failures == 1 ? LogLevel.Warning : LogLevel.Debug, failed.Reason);
                    break;
            }

            await Task.Delay(delays.After(failures), time, cancellationToken);
        }
    }

    /// <summary>For one who has another address to go to.</summary>
    /// <returns>Null: it is not known, and was not told.</returns>
    public async Task<Uri?> TryGetUrlAsync(CancellationToken cancellationToken)
    {
        if (LastUrl is null && await directory.ReadAsync(cancellationToken) is DirectoryAnswer.Found { Gateway: var gateway })
        {
            LastUrl = gateway.Url;
        }

        return LastUrl;
    }

    private static partial class Log
    {
        [LoggerMessage(Message = "Discord does not tell where its gateway is ({Reason}). It is asked again until it does.")]
        public static partial void NotTold(ILogger logger, LogLevel level, string reason);
    }
}
