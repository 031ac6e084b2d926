using System.Collections.Immutable;
using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Testing.Discord.People;

/// <summary>What a person does in one place.</summary>
/// <param name="Person">Who.</param>
/// <param name="Channel">Where.</param>
public sealed record Place(Person Person, Channel Channel)
{
    /// <summary>The newest message of the bot here that this person sees.</summary>
    public Message Latest => Person.LatestIn(Channel);

    /// <summary>Runs a command and waits for its first response.</summary>
    /// <param name="line"><c>/question</c>, or with the names of a subcommand: <c>/daily on</c>.</param>
    /// <param name="options">By their names; people and channels as themselves, all else as typed.</param>
    public Task<Interaction> Runs(string line, params (string Name, object Value)[] options) => Begins(line, options).Answered();

    /// <summary>Runs a command and waits for nothing.</summary>
    public Interaction Begins(string line, params (string Name, object Value)[] options) => Person.Begins(Channel, line, options);

    /// <summary>Types into an option and waits for what is offered.</summary>
    /// <param name="line">The command.</param>
    /// <param name="option">Which is being typed.</param>
    /// <param name="typed">So far.</param>
    /// <param name="others">Options that are filled in already.</param>
    public Task<ImmutableArray<Choice>> Completes(string line, string option, string typed, params (string Name, object Value)[] others)
        => Person.Completes(Channel, line, [.. others, (option, typed)]);

    /// <summary>Presses a button in the newest message that has it.</summary>
    public Task<Interaction> Presses(string label)
        => Person.Presses(Person.Newest(Channel, message => Person.Button(message, label) is not null, $"button '{label}'"), label);

    /// <summary>Picks an option in the newest message that has it.</summary>
    public Task<Interaction> Selects(string label)
        => Person.Selects(
            Person.Newest(Channel, message => Person.Select(message, label) is not null, $"option '{label}'"),
            label);

    public Task<Interaction> Submits(string text) => Person.Submits(text);

    public Message Says(string text) => Person.Writes(Channel, text);

    /// <summary>Waits until a message of the bot here contains the text.</summary>
    public Task<Message> Sees(string text) => Person.Sees(text, Channel);

    public void SeesNot(string text) => Person.SeesNot(text, Channel);

    /// <summary>The commands that are offered here while one types a slash, by their names in the person's language.</summary>
    public IReadOnlyList<string> Menu() => Person.Menu(Channel);
}
