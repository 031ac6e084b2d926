using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Events;

namespace InterviewBot.Discord.Tests.Events;

/// <summary>A Discord that tells of these channels and of no others.</summary>
internal sealed class ScriptedChannels : IChannelSource
{
    public Dictionary<ulong, Channel> Known { get; } = [];

    /// <summary>Which were asked for, in order.</summary>
    public List<ulong> Asked { get; } = [];

    /// <summary>What answers wait for.</summary>
    public Task Hold { get; set; } = Task.CompletedTask;

    public async Task<Channel?> GetAsync(Snowflake channelId, CancellationToken cancellationToken)
    {
        Asked.Add(channelId.Value);
        await Hold;
        return Known.GetValueOrDefault(channelId.Value);
    }

    public void Add(ulong id, ChannelType type, ulong? parent = null)
        => Known[id] = new Channel
        {
            Id = new Snowflake(id),
            Type = type,
            GuildId = new Snowflake(900),
            ParentId = parent is { } known ? new Snowflake(known) : null,
        };
}
