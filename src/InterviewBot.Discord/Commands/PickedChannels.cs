using InterviewBot.Discord.Client.Model;

namespace InterviewBot.Discord.Commands;

/// <summary>The channels that are offered where one is picked.</summary>
internal static class PickedChannels
{
    /// <summary>Where a message can be posted as such: forums take posts of their own kind, and a thread is chosen in itself.</summary>
    public static readonly ChannelType[] Types = [ChannelType.GuildText, ChannelType.GuildAnnouncement];
}
