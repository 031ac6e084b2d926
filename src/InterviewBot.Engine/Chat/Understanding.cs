using System.Collections.Immutable;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Chat;

/// <summary>What came of reading a command's input: a closed set.</summary>
public abstract record Understanding
{
    private protected Understanding()
    {
    }

    public sealed record Understood(Arguments Arguments) : Understanding;

    /// <summary>A word that fits no option. At most one of the nearest is given.</summary>
    /// <param name="Word">As typed.</param>
    /// <param name="Expected">What kinds of word would have fitted.</param>
    /// <param name="So">What was understood besides.</param>
    public sealed record UnknownWord(string Word, ImmutableArray<OptionKind> Expected, Arguments So) : Understanding
    {
        public Topic? NearestTopic { get; init; }

        public Level? NearestLevel { get; init; }

        public string? NearestKeyword { get; init; }
    }

    /// <param name="Words">As typed.</param>
    /// <param name="Nearest">Best first; may be empty.</param>
    public sealed record UnknownQuestion(string Words, ImmutableArray<Question> Nearest) : Understanding;

    /// <summary>Words that are no value of a setting.</summary>
    /// <param name="Word">As typed.</param>
    /// <param name="Kind">What they were to be; null: nothing tells.</param>
    /// <param name="Mends">What could have been meant, the likeliest first.</param>
    public sealed record UnknownSetting(string Word, OptionKind? Kind, ImmutableArray<Mend> Mends) : Understanding;

    /// <param name="Name">What it is called, as one would type it.</param>
    /// <param name="So">All that was understood, with it.</param>
    public sealed record Mend(string Name, Arguments So);

    /// <summary>An option that takes one thing was given two.</summary>
    public sealed record GivenTwice(CommandOption Option, string First, string Second) : Understanding;

    /// <summary>An option that the command does not have.</summary>
    public sealed record UnknownOption(string Name, ImmutableArray<CommandOption> Known) : Understanding;
}
