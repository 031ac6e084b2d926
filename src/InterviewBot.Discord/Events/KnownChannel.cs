using System.Runtime.InteropServices;
using InterviewBot.Discord.Client.Model;

namespace InterviewBot.Discord.Events;

/// <summary>What of a channel says which chat it is.</summary>
/// <param name="Type">What it is; that never changes between threads and others.</param>
/// <param name="GuildId">Null in private.</param>
/// <param name="ParentId">For a thread the channel that it was made in.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct KnownChannel(ChannelType Type, Snowflake? GuildId, Snowflake? ParentId);
