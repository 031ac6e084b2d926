using InterviewBot.Discord.Client.Model;

namespace InterviewBot.Discord.Events;

/// <summary>Asks Discord for a channel that no event told of.</summary>
internal interface IChannelSource
{
    /// <summary>The channel; null when Discord does not tell, as of one that is gone or that the bot may not see.</summary>
    Task<Channel?> GetAsync(Snowflake channelId, CancellationToken cancellationToken);
}
