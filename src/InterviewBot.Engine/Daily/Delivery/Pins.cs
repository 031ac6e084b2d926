using System.Collections.Immutable;
using InterviewBot.Engine.Chat;

namespace InterviewBot.Engine.Daily.Delivery;

/// <summary>Which messages of a chat's posts may be pinned: what a crash or a refusal left pinned is taken off another day.</summary>
internal static class Pins
{
    /// <summary>What cannot be taken off for so many days is left where it is.</summary>
    private const int Most = 5;

    /// <summary>Before it is tried, both the new one and those from before may be.</summary>
    /// <param name="chat">Whose posts they are.</param>
    /// <param name="before">Those from before.</param>
    /// <param name="posted">The new one.</param>
    /// <returns>As <see cref="PostedMessage.NameAll"/> gives them.</returns>
    public static string? Perhaps(ChatAddress chat, ImmutableArray<MessageRef> before, MessageRef posted)
        => PostedMessage.NameAll(chat, before.Remove(posted).Add(posted).TakeLast(Most));
}
