using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using InterviewBot.Discord.Client.Gateway;
using InterviewBot.Engine.Chat;

namespace InterviewBot.Discord.Sessions;

/// <summary>Keeps in the database where each shard is, so that a program that starts anew goes on there and misses nothing.</summary>
/// <param name="owner">Whose sessions they are. One of another is none: to resume it the token would go to an address that the other was given.</param>
/// <param name="memory">The database.</param>
/// <param name="time">Spares the disk.</param>
internal sealed class GatewaySessions(SessionOwner owner, AdapterMemory memory, TimeProvider time) : ISessionStore
{
    /// <summary>Every event moves a session on, and repeats of those since the last save do no harm: the disk is spared.</summary>
    private static readonly TimeSpan BetweenPositions = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentDictionary<int, string> _saved = new();

    public ValueTask<GatewaySession?> LoadAsync(int shard, CancellationToken cancellationToken)
        => ValueTask.FromResult(memory.Recall(DiscordIds.Platform, Name(shard)) is { Length: > 0 } kept ? Read(kept) : null);

    public async ValueTask SaveAsync(int shard, GatewaySession session, CancellationToken cancellationToken)
    {
        await memory.KeepAsync(
            DiscordIds.Platform, Name(shard), JsonSerializer.Serialize(new KeptSession(owner, session), SessionJson.Default.KeptSession));
        if (_saved.TryGetValue(shard, out var id) && id == session.SessionId)
        {
            await Task.Delay(BetweenPositions, time, cancellationToken);
        }

        _saved[shard] = session.SessionId;
    }

    public ValueTask ForgetAsync(int shard, CancellationToken cancellationToken)
        => new(memory.KeepAsync(DiscordIds.Platform, Name(shard), ""));

    /// <summary>What another version kept otherwise is no session that could be resumed.</summary>
    private GatewaySession? Read(string kept)
    {
        try
        {
            return JsonSerializer.Deserialize(kept, SessionJson.Default.KeptSession)
                is { Session: { SessionId.Length: > 0, ResumeUrl.IsAbsoluteUri: true } session } found && found.Owner == owner
                ? session
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Name(int shard) => string.Create(CultureInfo.InvariantCulture, $"session.{shard}");
}

/// <param name="ApplicationId">The app's.</param>
/// <param name="ApiUrl">Where its API is; null: Discord's own.</param>
internal sealed record SessionOwner(string ApplicationId, Uri? ApiUrl);

internal sealed record KeptSession(SessionOwner Owner, GatewaySession Session);

[JsonSerializable(typeof(KeptSession))]
internal sealed partial class SessionJson : JsonSerializerContext;
