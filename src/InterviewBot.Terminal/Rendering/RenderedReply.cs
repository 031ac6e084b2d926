using System.Collections.Immutable;
using InterviewBot.Engine.Chat;

namespace InterviewBot.Terminal.Rendering;

/// <summary>Something with a number that a person can choose.</summary>
internal abstract record NumberedChoice(string Label);

/// <summary>Presses a button.</summary>
internal sealed record PressChoice(Choice Choice) : NumberedChoice(Choice.Label);

/// <summary>Opens a hidden part, which is here already.</summary>
internal sealed record RevealChoice(HiddenPart Part) : NumberedChoice(Part.Label);

/// <param name="View">What is printed.</param>
/// <param name="Choices">What can be chosen then, the first being number 1.</param>
internal sealed record RenderedReply(Spectre.Console.Rendering.IRenderable View, ImmutableArray<NumberedChoice> Choices);
