using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using InterviewBot.Discord.Client.Gateway;
using InterviewBot.Engine.Chat;

namespace InterviewBot.Discord.Sessions;

/// <summary>Keeps in the database where each shard is, so that a program that starts anew goes on there and misses nothing.</summary>
internal sealed class GatewaySessions(AdapterMemory memory) : ISessionStore
{
    public ValueTask<GatewaySession?> LoadAsync(int shard, CancellationToken cancellationToken)
        => ValueTask.FromResult(memory.Recall(DiscordIds.Platform, Name(shard)) is { Length: > 0 } kept
            ? JsonSerializer.Deserialize(kept, SessionJson.Default.GatewaySession)
            : null);

    public ValueTask SaveAsync(int shard, GatewaySession session, CancellationToken cancellationToken)
        => new(memory.KeepAsync(DiscordIds.Platform, Name(shard), JsonSerializer.Serialize(session, SessionJson.Default.GatewaySession)));

    public ValueTask ForgetAsync(int shard, CancellationToken cancellationToken)
        => new(memory.KeepAsync(DiscordIds.Platform, Name(shard), ""));

    private static string Name(int shard) => string.Create(CultureInfo.InvariantCulture, $"session.{shard}");
}

[JsonSerializable(typeof(GatewaySession))]
internal sealed partial class SessionJson : JsonSerializerContext;
