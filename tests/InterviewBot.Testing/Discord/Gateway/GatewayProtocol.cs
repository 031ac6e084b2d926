using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Testing.Discord.Gateway;

/// <summary>What the server does with what a client sends. Runs under the world's lock.</summary>
internal sealed class GatewayProtocol(World world, GatewayServer gateway)
{
    /// <returns>The code to close the connection with; null where all is well.</returns>
    public int? Handle(GatewayConnection connection, ReadOnlyMemory<byte> message)
    {
        if (message.Length > GatewayConnection.MaxPayload || Parse(message) is not { } payload)
        {
            return CloseCode.DecodeError;
        }

        if (connection.Pulse?.CountSend() == false)
        {
            return CloseCode.RateLimited;
        }

        switch (payload.NumberOf("op"))
        {
            case Opcode.Heartbeat:
                return Heartbeat(connection, payload);
            case Opcode.Identify:
                return connection.Session is null ? Identify(connection, payload["d"] as JsonObject) : CloseCode.AlreadyAuthenticated;
            case Opcode.Resume:
                return connection.Session is null ? Resume(connection, payload["d"] as JsonObject) : CloseCode.AlreadyAuthenticated;
            case Opcode.PresenceUpdate or Opcode.VoiceStateUpdate or Opcode.RequestGuildMembers
                or Opcode.RequestSoundboardSounds or Opcode.RequestChannelInfo:
                return connection.Session is null ? CloseCode.NotAuthenticated : null;
            default:
                return CloseCode.UnknownOpcode;
        }
    }

    private static JsonObject? Parse(ReadOnlyMemory<byte> message)
    {
        try
        {
            return JsonNode.Parse(message.Span) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private int? Heartbeat(GatewayConnection connection, JsonObject payload)
    {
        if (!payload.TryGetPropertyValue("d", out var sequence) || (sequence is not null && JsonExtensions.AsNumber(sequence) is null))
        {
            return CloseCode.DecodeError;
        }

        gateway.Heartbeats++;
        connection.Pulse?.Beat();
        if (!gateway.AnswersHeartbeats)
        {
            return null;
        }

        if (connection.Session is { } session && JsonExtensions.AsNumber(sequence) is { } acknowledged)
        {
            session.Acknowledged = Math.Max(session.Acknowledged, acknowledged);
        }

        connection.Send(Payload.HeartbeatAck);
        return null;
    }

    private int? Identify(GatewayConnection connection, JsonObject? data)
    {
        if (data?["properties"] is not JsonObject properties || properties.TextOf("os") is null)
        {
            return CloseCode.DecodeError;
        }

        if (connection.IsResumeAddress)
        {
            gateway.Violate("IDENTIFY was sent to resume_gateway_url");
        }

        if (data.TextOf("token") != world.Options.Token || gateway.IsTokenReset)
        {
            return CloseCode.AuthenticationFailed;
        }

        var (shard, count) = ShardOf(data);
        if (shard < 0 || shard >= count || count > world.Options.MaxShards)
        {
            return CloseCode.InvalidShard;
        }

        if (data.NumberOf("intents") is not { } bits || (bits & ~IntentBits.Known) != 0)
        {
            return CloseCode.InvalidIntents;
        }

        var intents = (Intents)bits;
        var granted = gateway.GrantsMessageContent ? Intents.MessageContent : Intents.None;
        if ((intents & Intents.Privileged & ~granted) != Intents.None)
        {
            return CloseCode.DisallowedIntents;
        }

        if (!gateway.Budget.Take())
        {
            gateway.ResetToken();
            return CloseCode.AuthenticationFailed;
        }

        if (!gateway.Budget.IsPaced(shard))
        {
            gateway.Violate("IDENTIFY was sent sooner than max_concurrency allows");
            connection.Send(Payload.InvalidSession(isResumable: false));
            return null;
        }

        return Start(connection, data, intents, shard, count);
    }

    private int? Start(GatewayConnection connection, JsonObject data, Intents intents, int shard, int count)
    {
        var guilds = world.Guilds
            .Where(guild => guild.Find(world.Bot) is not null && (int)((guild.Id >> 22) % (ulong)count) == shard)
            .ToList();
        if (guilds.Count > world.Options.GuildsPerShard)
        {
            return CloseCode.ShardingRequired;
        }

        var session = gateway.AddSession(shard, count, intents);
        session.Attach(connection);
        connection.Session = session;
        session.Push("READY", ReadyEvent.Of(world, session, data["shard"], guilds));
        foreach (var guild in guilds.Where(guild => !guild.IsUnavailable && intents.HasFlag(Intents.Guilds)))
        {
            session.Push("GUILD_CREATE", guild.ToCreatedJson(world.Bot));
        }

        return null;
    }

    private int? Resume(GatewayConnection connection, JsonObject? data)
    {
        if (data?.TextOf("session_id") is not { } id || data.NumberOf("seq") is not { } sequence)
        {
            return CloseCode.DecodeError;
        }

        if (data.TextOf("token") != world.Options.Token || gateway.IsTokenReset)
        {
            return CloseCode.AuthenticationFailed;
        }

        if (!connection.IsResumeAddress)
        {
            gateway.Violate("RESUME was not sent to resume_gateway_url");
        }

        if (gateway.FindSession(id) is not { } session || !session.CanReplayAfter(Math.Min(sequence, session.Sequence)))
        {
            connection.Send(Payload.InvalidSession(isResumable: false));
            return null;
        }

        if (sequence > session.Sequence)
        {
            gateway.Remove(session);
            return CloseCode.InvalidSeq;
        }

        gateway.Resumes++;
        session.Connection?.Cut();
        session.Replay(sequence, connection);
        session.Attach(connection);
        connection.Session = session;
        session.Push("RESUMED", new JsonObject { ["_trace"] = new JsonArray() });
        return null;
    }

    private static (int Shard, int Count) ShardOf(JsonObject data)
        => data["shard"] is not { } shard ? (0, 1)
            : shard is JsonArray { Count: 2 } pair
                && int.TryParse(pair[0]?.ToString(), CultureInfo.InvariantCulture, out var index)
                && int.TryParse(pair[1]?.ToString(), CultureInfo.InvariantCulture, out var count)
                ? (index, count)
                : (-1, 0);
}
