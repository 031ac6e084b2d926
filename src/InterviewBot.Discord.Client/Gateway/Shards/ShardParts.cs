using InterviewBot.Discord.Client.Gateway.Payloads;
using InterviewBot.Discord.Client.Gateway.Sessions;

namespace InterviewBot.Discord.Client.Gateway.Shards;

/// <summary>What a shard's connections have in common, one after the other.</summary>
/// <param name="Id">From 0.</param>
/// <param name="Count">How many shards there are.</param>
/// <param name="MayRecount">Where a new session has to begin and the server recommends another number, all shards may begin anew with that.</param>
/// <param name="Keeper">Its session.</param>
/// <param name="Delivery">Where its events go.</param>
/// <param name="Monitor">Shows how it is.</param>
/// <param name="Names">Of the events it saw.</param>
/// <param name="Gateway">What it shares with the other shards.</param>
internal sealed record ShardParts(
    int Id,
    int Count,
    bool MayRecount,
    SessionKeeper Keeper,
    DispatchDelivery Delivery,
    ShardMonitor Monitor,
    EventNames Names,
    GatewayParts Gateway);
