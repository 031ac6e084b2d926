using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Rest;

namespace InterviewBot.Discord.Events;

/// <summary>
/// Asks over REST, and as long as it takes: of what is said in a thread nobody can tell whose it is before, and taken for a chat of its own
/// it would be lost to the one it belongs to.
/// </summary>
internal sealed class ChannelSource(DiscordRestClient rest) : IChannelSource
{
    public async Task<Channel?> GetAsync(Snowflake channelId, CancellationToken cancellationToken)
        => await rest.Channels.GetAsync(channelId, RestPatience.Scheduled, cancellationToken) is RestResult<Channel>.Succeeded(var channel)
            ? channel
            : null;
}
