namespace InterviewBot.Discord;

/// <summary>Discord did not answer what the bot cannot go on without.</summary>
internal sealed class DiscordException(string message) : Exception(message);
