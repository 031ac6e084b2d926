using InterviewBot.Engine.Questions;
using Spectre.Console;

namespace InterviewBot.Terminal.Rendering;

/// <summary>How things are drawn: with styles for a person at a terminal, or as plain text for a pipe.</summary>
/// <param name="IsRich">Styles and frames are drawn.</param>
internal sealed record Look(bool IsRich)
{
    public static readonly Look Rich = new(IsRich: true);
    public static readonly Look Plain = new(IsRich: false);

    public Style Title { get; } = new(decoration: Decoration.Bold);

    public Style Heading { get; } = new(Color.Aqua, decoration: Decoration.Bold);

    public Style Faint { get; } = new(decoration: Decoration.Dim);

    public Style Code { get; } = new(Color.Aqua);

    public Style Number { get; } = new(Color.Aqua, decoration: Decoration.Bold);

    public static Style Badge(Level level) => new(level switch
    {
        Level.Junior => Color.Green,
        Level.Middle => Color.Yellow,
        Level.Senior => Color.Red,
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    });
}
