using InterviewBot.Engine.Questions;
using Spectre.Console;

namespace InterviewBot.Terminal.Rendering;

/// <summary>How things look. Only the sixteen colours are used, which are those of the person's own theme.</summary>
/// <param name="IsRich">Boxes and styles for a screen; otherwise plain text.</param>
/// <param name="HasLinks">A link can be put behind its text; otherwise its address is written out.</param>
internal sealed record Look(bool IsRich, bool HasLinks)
{
    public static readonly Look Plain = new(IsRich: false, HasLinks: false);

    public static Style Strong { get; } = new(decoration: Decoration.Bold);

    public static Style Emphasis { get; } = new(decoration: Decoration.Italic);

    public static Style Faint { get; } = new(decoration: Decoration.Dim);

    public static Style Heading { get; } = new(foreground: Color.Teal, decoration: Decoration.Bold);

    public static Style Code { get; } = new(foreground: Color.Teal);

    public static Style Link { get; } = new(foreground: Color.Navy, decoration: Decoration.Underline);

    /// <summary>The number one types to press a choice.</summary>
    public static Style Number { get; } = new(foreground: Color.Teal, decoration: Decoration.Bold);

    public static Style Chosen { get; } = new(decoration: Decoration.Invert);

    public static Style Badge(Level level) => new(foreground: level switch
    {
        Level.Junior => Color.Green,
        Level.Middle => Color.Olive,
        Level.Senior => Color.Maroon,
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    });
}
