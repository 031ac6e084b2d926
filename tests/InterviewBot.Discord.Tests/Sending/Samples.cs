using InterviewBot.Discord.Tests.Rendering;
using InterviewBot.Engine.Chat;

namespace InterviewBot.Discord.Tests.Sending;

/// <summary>What is posted.</summary>
internal static class Samples
{
    /// <summary>Takes three messages, with a button under the last.</summary>
    public static Card Long { get; } = Cards.With(
        string.Join("\n\n", Enumerable.Range(1, 200).Select(number => $"Paragraph {number} says a few words more than it needs to."))) with
    {
        Buttons = [Cards.Choice("Answer")],
    };

    /// <summary>Takes several messages too, of which the first two say the same.</summary>
    public static Card Monotonous { get; } = Cards.With(
        string.Join("\n\n", Enumerable.Repeat("This paragraph says a few words more than it needs to.", 200)));
}
