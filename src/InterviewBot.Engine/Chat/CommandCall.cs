using InterviewBot.Engine.Localization;

namespace InterviewBot.Engine.Chat;

/// <summary>One call of a command: who calls, with what, and in which language the answer goes out.</summary>
public sealed class CommandCall(Origin origin, Arguments arguments, Conversation conversation, Effects effects, Language language)
{
    public Origin Origin => origin;

    public Arguments Arguments => arguments;

    /// <summary>What is known of the chat and the person.</summary>
    public Conversation Conversation => conversation;

    /// <summary>A button was pressed, so that the answer may take the place of what the button stands under.</summary>
    public bool Pressed { get; init; }

    public Language Language { get; private set; } = language;

    public Texts Texts => Texts.In(Language);

    /// <summary>Answers in another language from here on.</summary>
    public void SwitchTo(Language other) => Language = other;

    /// <summary>What the call may change; see <see cref="Chat.Effects"/>.</summary>
    public Effects Effects => effects;
}
