using InterviewBot.Discord.Client.Model;

namespace InterviewBot.Discord.Events;

/// <summary>What the way back for an answer needs to know of the event it answers.</summary>
/// <param name="ChannelId">Where it was said: the thread itself, also where the chat is the channel above.</param>
/// <param name="UserId">Who said it.</param>
internal abstract record EventContext(Snowflake ChannelId, Snowflake UserId)
{
    /// <summary>Null in private.</summary>
    public Snowflake? GuildId { get; init; }
}

/// <summary>An interaction, which has its own way back.</summary>
/// <param name="Interaction">Its token is the key to that way.</param>
internal sealed record InteractionEvent(Interaction Interaction, Snowflake ChannelId, Snowflake UserId) : EventContext(ChannelId, UserId)
{
    /// <summary>Which page of the message that the button stands under is wanted, from 1; null for all that turns no page.</summary>
    public int? Page { get; init; }

    /// <summary>The message that the component pressed (or the form's button) stands under.</summary>
    public Snowflake? PressedMessageId => Interaction.Message?.Id;

    /// <summary>One person alone sees that message.</summary>
    public bool PressedIsEphemeral => Interaction.Message is { } message && message.Flags.HasFlag(MessageFlags.Ephemeral);

    /// <summary>The answer may be a form, which has to be the first response: it must not be deferred.</summary>
    public bool MayOpenForm { get; init; }

    /// <summary>What the answer is expected to be for, when it has to be deferred before it is known.</summary>
    public bool IsExpectedEphemeral { get; init; }

    /// <summary>The bot may write in that channel of a guild. False where it is not (a person alone installed it), and in private.</summary>
    public bool MaySendMessages { get; init; }

    // Printed by mistake, the record tells no token.
    public override string ToString() => $"{nameof(InteractionEvent)} {Interaction.Id}";
}

/// <summary>A message that somebody wrote or edited.</summary>
/// <param name="MessageId">Which.</param>
internal sealed record MessageEvent(Snowflake MessageId, Snowflake ChannelId, Snowflake UserId) : EventContext(ChannelId, UserId);
