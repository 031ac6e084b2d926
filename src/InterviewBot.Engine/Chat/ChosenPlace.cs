namespace InterviewBot.Engine.Chat;

/// <summary>A chat that somebody picked on their platform, with a command or in a message of perhaps another one.</summary>
/// <param name="Chat">Which.</param>
/// <param name="MaySee">Whether who picked it may see what is said there, as the platform tells.</param>
public sealed record ChosenPlace(ChatAddress Chat, bool MaySee);
