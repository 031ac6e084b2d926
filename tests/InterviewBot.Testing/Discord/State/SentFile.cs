namespace InterviewBot.Testing.Discord.State;

/// <summary>A file that was sent along with a message.</summary>
/// <param name="AttachmentId">The attachment's.</param>
/// <param name="Name">With its ending.</param>
/// <param name="Content">All of it.</param>
public sealed record SentFile(ulong AttachmentId, string Name, ReadOnlyMemory<byte> Content);
