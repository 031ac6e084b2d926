using System.Collections.Immutable;
using InterviewBot.Engine.Adapters;

namespace InterviewBot.Telegram.Answering;

/// <summary>
/// Which messages show one reply together, so that what takes its place takes the place of all of them. Of what was sent long ago, or
/// before a restart, only the message that is asked for is known.
/// </summary>
internal sealed class MessageParts
{
    private const int RememberedMessages = 10_000;

    private readonly BoundedMemory<ShownMessage, ImmutableArray<ShownMessage>> _parts = new(RememberedMessages);

    /// <summary>All parts in their order, the message among them.</summary>
    public ImmutableArray<ShownMessage> With(ShownMessage message) => _parts.TryGet(message, out var parts) ? parts : [message];

    /// <summary>These show a reply from now on.</summary>
    public void Remember(ImmutableArray<ShownMessage> parts)
    {
        foreach (var part in parts)
        {
            if (parts.Length > 1)
            {
                _parts.Remember(part, parts);
            }
            else
            {
                _parts.Forget(part);
            }
        }
    }
}
