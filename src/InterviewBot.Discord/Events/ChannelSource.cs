using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Rest;

namespace InterviewBot.Discord.Events;

/// <summary>Asks over REST.</summary>
internal sealed class ChannelSource(DiscordRestClient rest) : IChannelSource
{
    public async Task<Channel?> GetAsync(Snowflake channelId, CancellationToken cancellationToken)
        => await rest.Channels.GetAsync(channelId, RestPatience.Interactive, cancellationToken) is RestResult<Channel>.Succeeded(var channel)
            ? channel
            : null;
}
