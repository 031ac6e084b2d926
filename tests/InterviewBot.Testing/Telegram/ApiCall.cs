using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Telegram;

/// <summary>A call that the bot made.</summary>
/// <param name="Method">Its name.</param>
/// <param name="Parameters">As they came.</param>
public sealed record ApiCall(string Method, JsonObject Parameters);
