using InterviewBot.Discord.Client.Model;

namespace InterviewBot.Discord.Rendering.Pages;

/// <summary>What a message is laid out of. A closed set.</summary>
internal abstract record PagePart;

/// <summary>A block of text; those that follow each other become one text display.</summary>
/// <param name="Markup">Discord's Markdown; not empty.</param>
/// <param name="LinesAbove">Line breaks before it, unless what precedes asks for less.</param>
/// <param name="LinesBelow">Line breaks behind it, unless what follows asks for less.</param>
internal sealed record TextPart(string Markup, int LinesAbove, int LinesBelow) : PagePart;

/// <summary>A line across.</summary>
internal sealed record DividerPart : PagePart;

/// <summary>Buttons, or a select.</summary>
internal sealed record RowPart(ActionRow Row) : PagePart;
