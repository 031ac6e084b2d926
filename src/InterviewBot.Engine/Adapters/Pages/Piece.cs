namespace InterviewBot.Engine.Adapters.Pages;

/// <summary>Something that is not taken apart between messages.</summary>
/// <param name="Content">It, rendered.</param>
/// <param name="Extent">How much it takes, the gap to its neighbour included.</param>
/// <param name="LeadsOn">It belongs with what follows: a message should not end with it.</param>
public sealed record Piece<T>(T Content, Extent Extent, bool LeadsOn = false);
