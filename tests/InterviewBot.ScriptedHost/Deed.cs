namespace InterviewBot.ScriptedHost;

public enum DeedKind
{
    /// <summary>A question, <see cref="Deed.Target"/>, stands in the chat as <see cref="Deed.Message"/>.</summary>
    Posts,

    /// <summary>A reply to the message <see cref="Deed.Target"/>, which is <see cref="Deed.Message"/> itself.</summary>
    Replies,

    /// <summary>The message gets another text; <see cref="Deed.Target"/> is what it replies to.</summary>
    Edits,

    /// <summary>The message is gone.</summary>
    Deletes,

    /// <summary>The command <see cref="Deed.Target"/> on the question <see cref="Deed.Message"/>.</summary>
    Calls,

    /// <summary>A button with the action <see cref="Deed.Target"/>.</summary>
    Presses,

    /// <summary>A form with the action <see cref="Deed.Target"/>.</summary>
    Fills,
}

/// <summary>What a person does, which is one event of the platform.</summary>
/// <param name="Event">The event's id: the same for a deed that is brought again.</param>
/// <param name="Kind">What is done, and so what the others mean.</param>
/// <param name="Chat">Where; a person's own id is their private chat.</param>
/// <param name="Person">By whom.</param>
/// <param name="Target">What it is done to.</param>
/// <param name="Message">Of the chat; empty where there is none.</param>
/// <param name="Text">What is said; empty where nothing is.</param>
public sealed record Deed(string Event, DeedKind Kind, string Chat, string Person, string Target, string Message = "", string Text = "")
{
    private const int FieldCount = 7;

    public string ToLine() => Fields.Write(Event, Kind.ToString(), Chat, Person, Target, Message, Text);

    /// <exception cref="FormatException">It is not a whole line.</exception>
    public static Deed Parse(string line)
        => Fields.Read(line, FieldCount) is [var id, var kind, var chat, var person, var target, var message, var text]
            ? new Deed(id, Enum.Parse<DeedKind>(kind), chat, person, target, message, text)
            : throw new FormatException($"No deed: {line}");
}
