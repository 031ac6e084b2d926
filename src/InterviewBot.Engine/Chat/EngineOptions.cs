using InterviewBot.Engine.Localization;

namespace InterviewBot.Engine.Chat;

/// <summary>What the owner of a bot sets for the engine.</summary>
public sealed record EngineOptions
{
    /// <summary>Where neither a person, nor a chat, nor the platform tells a language.</summary>
    public Language DefaultLanguage { get; init; } = Language.English;
}
