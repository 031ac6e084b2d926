using System.Collections.Immutable;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Daily.Delivery;

/// <summary>A post that is this program's to send, until its lease ends.</summary>
internal sealed record ClaimedPost
{
    public required PostKey Key { get; init; }

    /// <inheritdoc cref="ClaimId"/>
    public required long Number { get; init; }

    public ClaimId Claim => new(Key, Number);

    public required ChatAddress Chat { get; init; }

    /// <summary>The same at every try.</summary>
    public required Question Question { get; init; }

    /// <summary>Where the question is from.</summary>
    public required QuestionBank Bank { get; init; }

    /// <summary>What the chat wants questions of.</summary>
    public required QuestionFilter Filter { get; init; }

    /// <summary>Of the chat, or of who chose the schedule; null: the bot's default.</summary>
    public required Language? Language { get; init; }

    public required bool IsPlain { get; init; }

    /// <summary>Where in the chat: as long as it may be there, the same at every try.</summary>
    public required string? Place { get; init; }

    public required bool IsQuiet { get; init; }

    public required bool OpensThread { get; init; }

    public required bool Pins { get; init; }

    /// <summary>Messages of earlier posts that may be pinned.</summary>
    public required ImmutableArray<MessageRef> Pinned { get; init; }

    public required DateTimeOffset Due { get; init; }

    /// <summary>From 1; tries that surely did not work do not count.</summary>
    public required int Attempt { get; init; }

    /// <summary>An earlier try could have worked.</summary>
    public required bool MayBeThere { get; init; }

    public DailyMessage With(Card card) => new(Chat, Key, card, Place, IsQuiet, OpensThread, Pins, Pinned, MayBeThere, Due);
}
