using System.Collections.Immutable;
using InterviewBot.Engine.Chat;

namespace InterviewBot.Engine.Daily.Delivery;

/// <summary>What came of sending a post.</summary>
/// <param name="IsThere">It is in the chat, as far as is known.</param>
/// <param name="Message">What was posted; null: nothing.</param>
/// <param name="Messages">What shows it, as far as the platform tells.</param>
internal sealed record SentPost(bool IsThere, DailyMessage? Message, ImmutableArray<MessageRef> Messages)
{
    public static readonly SentPost NotThere = new(false, null, []);
}
