using System.Collections.Immutable;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Chat;

/// <summary>Something that happened on a platform: a closed set.</summary>
public abstract record Incoming
{
    private protected Incoming(ChatAddress chat, EventId eventId)
    {
        Chat = chat;
        Event = eventId;
    }

    public ChatAddress Chat { get; }

    public EventId Event { get; }

    /// <summary>
    /// What the adapter needs to bring the event again. It is kept with the event's effects until the answer is given, so that the adapter
    /// may confirm the event before (<see cref="IResponder.Saved"/>). Null: the platform brings it again while it is not confirmed.
    /// </summary>
    public string? Payload { get; init; }
}

/// <summary>Something that a person did.</summary>
public abstract record FromPerson : Incoming
{
    private protected FromPerson(Origin origin)
        : base(origin.Chat, origin.Event) => Origin = origin;

    public Origin Origin { get; }
}

/// <param name="Origin">Where it comes from.</param>
/// <param name="Command">The command's name without its slash; may be unknown.</param>
/// <param name="Input">What was given with it.</param>
/// <param name="RepliedTo">The message that the command was written as a reply to: it is about what that message shows.</param>
public sealed record CommandCalled(Origin Origin, string Command, CommandInput Input, MessageRef? RepliedTo = null) : FromPerson(Origin);

/// <summary>Words that are neither a command nor an answer to anything.</summary>
public sealed record TextWritten(Origin Origin, string Text) : FromPerson(Origin);

/// <param name="Origin">Where it comes from.</param>
/// <param name="Action">What <see cref="ButtonAction.Encode"/> made when the button was shown, perhaps by an earlier version.</param>
/// <param name="Message">The message the button stands under, when the platform tells.</param>
public sealed record ButtonPressed(Origin Origin, string Action, MessageRef? Message) : FromPerson(Origin)
{
    /// <summary>What was picked with a <see cref="PlacePicker"/>; null: it was a button.</summary>
    public ChosenPlace? Picked { get; init; }
}

/// <param name="Origin">Where it comes from.</param>
/// <param name="Action">The form's <see cref="Form.Submit"/>, encoded.</param>
/// <param name="Values">What was filled in, by the fields' names.</param>
/// <param name="Message">The message it was filled in by, where a platform's forms are messages: its edits are edits of the words.</param>
/// <param name="RepliedTo">The message that one replies to: where the action names no question, it is about what that message shows.</param>
/// <param name="Above">As of <see cref="ReplyWritten"/>.</param>
public sealed record FormSubmitted(
    Origin Origin,
    string Action,
    ImmutableDictionary<string, string> Values,
    MessageRef? Message = null,
    MessageRef? RepliedTo = null,
    MessageRef? Above = null) : FromPerson(Origin);

/// <param name="Origin">Where it comes from.</param>
/// <param name="RepliedTo">A message of the bot, or a person's that may be a comment.</param>
/// <param name="Message">The reply itself.</param>
/// <param name="Text">As written.</param>
/// <param name="Above">What the talk hangs under where it was said, such as a thread: it is about that where the message says nothing.</param>
public sealed record ReplyWritten(Origin Origin, MessageRef RepliedTo, MessageRef Message, string Text, MessageRef? Above = null)
    : FromPerson(Origin);

/// <summary>Somebody replied, and the platform does not let the bot read the words.</summary>
/// <param name="Origin">Where it comes from.</param>
/// <param name="RepliedTo">A message of the bot, or a person's that may be a comment.</param>
/// <param name="Message">The reply itself.</param>
/// <param name="Above">As of <see cref="ReplyWritten"/>.</param>
public sealed record ReplyUnreadable(Origin Origin, MessageRef RepliedTo, MessageRef Message, MessageRef? Above = null) : FromPerson(Origin);

/// <param name="Origin">Where it comes from.</param>
/// <param name="RepliedTo">What it replies to, where the platform tells.</param>
/// <param name="Message">The reply that was edited.</param>
/// <param name="Text">Its whole new text.</param>
/// <param name="Above">As of <see cref="ReplyWritten"/>.</param>
public sealed record ReplyEdited(Origin Origin, MessageRef? RepliedTo, MessageRef Message, string Text, MessageRef? Above = null)
    : FromPerson(Origin);

/// <param name="Origin">Where it comes from.</param>
/// <param name="Command">The command being typed.</param>
/// <param name="Option">The option being typed; null where a platform has words only, then any option of the command may fit.</param>
/// <param name="Typed">
/// What stands there so far and a completion takes the place of: the option's value, or without an option all that follows the command.
/// </param>
public sealed record CompletionsWanted(Origin Origin, string Command, string? Option, string Typed) : FromPerson(Origin);

/// <summary>A person looks for questions to post in another chat, perhaps one the bot is not in; what they pick is posted by them.</summary>
/// <param name="Origin">The chat is the person's private one: platforms do not tell where it is to be posted.</param>
/// <param name="Typed">A search, a question's id, or nothing yet.</param>
public sealed record CardsWanted(Origin Origin, string Typed) : FromPerson(Origin);

/// <summary>A question that a person picked from <see cref="Offers"/> stands in a chat where the bot is: replies to it are comments.</summary>
public sealed record CardPosted(Origin Origin, MessageRef Message, QuestionId About) : FromPerson(Origin);

/// <summary>A message is gone from a chat; platforms do not tell who took it away.</summary>
public sealed record ReplyDeleted(ChatAddress Chat, EventId Event, MessageRef Message) : Incoming(Chat, Event);

/// <summary>The bot can no longer speak in a chat: it was blocked or removed, or the chat was deleted.</summary>
public sealed record ChatLost(ChatAddress Chat, EventId Event) : Incoming(Chat, Event);

/// <summary>A chat goes on under another address, with all that belongs to it.</summary>
public sealed record ChatMoved(ChatAddress Chat, EventId Event, ChatAddress To) : Incoming(Chat, Event);

/// <param name="Chat">Where it was said.</param>
/// <param name="Person">Who said it.</param>
/// <param name="Event">Which event of the platform it is.</param>
/// <param name="IsPrivate">Only the person and the bot are in the chat.</param>
/// <param name="LanguageTag">The IETF tag that the platform tells of the person; null where it tells none.</param>
public sealed record Origin(ChatAddress Chat, Person Person, EventId Event, bool IsPrivate, string? LanguageTag = null)
{
    /// <summary>
    /// It was done in a chat that the platform does not tell, and the chat given is the person's private one: nothing of that may show
    /// where it was done.
    /// </summary>
    public bool IsElsewhere { get; init; }

    /// <summary>The part of the chat where it was done, as its platform names it: a forum's topic, a thread. Null: the chat has no parts, or in none of them.</summary>
    public string? Place { get; init; }

    /// <summary>Why the bot could post nothing there by itself, where the platform tells that with the event.</summary>
    public PostHindrance Hindrance { get; init; }

    /// <summary>
    /// Commands are picked and their options filled in, by their names in the language of <see cref="LanguageTag"/>, whatever the person chose for
    /// what is said to them; else they are typed as words.
    /// </summary>
    public bool PicksCommands { get; init; }
}

/// <summary>What a person gave with a command: words to be understood, or options by name.</summary>
public abstract record CommandInput
{
    private protected CommandInput()
    {
    }

    public static readonly CommandInput None = new Words("");
}

/// <summary>All that followed the command, as typed.</summary>
public sealed record Words(string Text) : CommandInput;

/// <summary>Typed options, as platforms with forms for commands give them.</summary>
public sealed record NamedOptions(ImmutableDictionary<string, string> Values) : CommandInput
{
    /// <summary>Of options that pick a chat, by their names; they have no value besides.</summary>
    public ImmutableDictionary<string, ChosenPlace> Places { get; init; } = ImmutableDictionary<string, ChosenPlace>.Empty;
}
