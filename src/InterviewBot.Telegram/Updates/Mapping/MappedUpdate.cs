using InterviewBot.Engine.Chat;

namespace InterviewBot.Telegram.Updates.Mapping;

/// <summary>An update as the engine understands it.</summary>
/// <param name="Incoming">What happened.</param>
/// <param name="Context">What it gives for answering it.</param>
internal sealed record MappedUpdate(Incoming Incoming, UpdateContext Context);
