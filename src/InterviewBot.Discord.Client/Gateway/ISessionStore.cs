using InterviewBot.Discord.Client.Model;

namespace InterviewBot.Discord.Client.Gateway;

/// <summary>
/// Keeps sessions, so that a process that starts anew goes on where the last one ended. A session belongs to one app at one API: to another it
/// is not to be given, since resuming sends the token to the session's own address.
/// </summary>
/// <remarks>Calls for one shard never overlap; those of different shards do.</remarks>
public interface ISessionStore
{
    /// <returns>Null when there is none.</returns>
    ValueTask<GatewaySession?> LoadAsync(int shard, CancellationToken cancellationToken);

    /// <summary>In place of what was saved before. An exception is logged, and saving tried again later.</summary>
    ValueTask SaveAsync(int shard, GatewaySession session, CancellationToken cancellationToken);

    /// <summary>There may be none.</summary>
    ValueTask ForgetAsync(int shard, CancellationToken cancellationToken);
}

/// <summary>What resumes a session.</summary>
/// <param name="SessionId">From READY; whoever has it and the token can take the session over.</param>
/// <param name="ResumeUrl">Where to resume, from READY.</param>
/// <param name="Sequence">All dispatches up to this one are completed.</param>
/// <param name="ShardCount">With how many shards it was begun.</param>
/// <param name="Intents">What it was begun with; RESUME cannot change them, so other intents need another session.</param>
/// <seealso href="https://discord.com/developers/docs/events/gateway#preparing-to-resume"/>
public sealed record GatewaySession(string SessionId, Uri ResumeUrl, long Sequence, int ShardCount, GatewayIntents Intents)
{
    // Printed by mistake, the record does not tell the session's id.
    public override string ToString() => FormattableString.Invariant($"{nameof(GatewaySession)} at {Sequence}");
}
