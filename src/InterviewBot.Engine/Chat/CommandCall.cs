using InterviewBot.Engine.Commenting;
using InterviewBot.Engine.Localization;

namespace InterviewBot.Engine.Chat;

/// <summary>One call of a command: who calls, with what, and in which language the answer goes out.</summary>
public sealed class CommandCall(Origin origin, Arguments arguments, Conversation conversation, Effects effects, Language own, Language shown)
{
    public Origin Origin => origin;

    public Arguments Arguments => arguments;

    /// <summary>What is known of the chat and the person.</summary>
    public Conversation Conversation => conversation;

    /// <summary>A button was pressed, so that the answer may take the place of what the button stands under.</summary>
    public bool Pressed { get; init; }

    /// <summary>The words came by a form, so they cannot be asked for by another one.</summary>
    public bool Submitted { get; init; }

    /// <summary>The message that the words came by, where they came by one of their own.</summary>
    public MessageRef? Message { get; init; }

    /// <summary>What the message is about that the call replies to; null where it replies to nothing that is about anything.</summary>
    public Subject? RepliedTo { get; init; }

    /// <summary>The language of what the command's audience sees.</summary>
    public Language Language { get; private set; } = shown;

    public Texts Texts => Texts.In(Language);

    /// <summary>The texts of what the caller alone sees, whatever the command: sentences (<see cref="Notice"/>) and forms.</summary>
    public Texts Yours { get; private set; } = Texts.In(own);

    /// <summary>The same call, told something else, for what an audience sees.</summary>
    public CommandCall With(Arguments other, Audience audience)
        => new(origin, other, conversation, effects, Yours.Language, audience is Audience.OnlyYou ? Yours.Language : Language)
        {
            Pressed = Pressed,
        };

    /// <summary>Answers the caller in another language from here on.</summary>
    public void SwitchTo(Language other)
    {
        Language = other;
        Yours = Texts.In(other);
    }

    /// <summary>What the call may change; see <see cref="Chat.Effects"/>.</summary>
    public Effects Effects => effects;
}
