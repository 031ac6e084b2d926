using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Rest;
using InterviewBot.Engine.Adapters;

namespace InterviewBot.Discord.Events;

/// <summary>
/// Asks over REST, and until Discord says yes or no: of what is said in a thread nobody can tell whose it is before, and taken for a chat of
/// its own it would be lost to the one it belongs to.
/// </summary>
internal sealed class ChannelSource(DiscordRestClient rest, Random random, TimeProvider time) : IChannelSource
{
    public async Task<Channel?> GetAsync(Snowflake channelId, CancellationToken cancellationToken)
    {
        var wait = new GrowingWait(random);
        while (true)
        {
            switch (await rest.Channels.GetAsync(channelId, RestPatience.Scheduled, cancellationToken))
            {
                case RestResult<Channel>.Succeeded(var channel):
                    return channel;
                case RestResult<Channel>.Failed(RestFailure.Rejected):
                    return null;
            }

            await Task.Delay(wait.Next(), time, cancellationToken);
        }
    }
}
