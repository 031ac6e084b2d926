using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Testing.Discord.Gateway;

/// <summary>Something that is told to every session it concerns; its JSON is made once, twice where the content intent matters.</summary>
internal sealed class GatewayEvent(string name, Guild? guild, Intents intent, Func<bool, JsonObject> data)
{
    private byte[]? _full;
    private byte[]? _emptied;

    public string Name => name;

    /// <summary>Null: it is told to the first shard.</summary>
    public Guild? Guild => guild;

    /// <summary>Without it a session is not told; none where everybody is.</summary>
    public Intents Intent => intent;

    /// <summary>What is told differs for sessions with and without the Message Content intent.</summary>
    public bool DependsOnContentIntent { get; init; }

    /// <summary>Called when a session is told once more: repeated, or replayed when it is resumed.</summary>
    public Action? ToldAgain { get; init; }

    public ReadOnlyMemory<byte> Data(Intents granted) => !DependsOnContentIntent || granted.HasFlag(Intents.MessageContent)
        ? _full ??= JsonBytes.Of(data(true))
        : _emptied ??= JsonBytes.Of(data(false));
}
