using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord;

/// <summary>A request that the bot made.</summary>
/// <param name="Route">Its route: <c>POST /channels/{channel}/messages</c>.</param>
/// <param name="Path">Its address below the API's version, still escaped.</param>
/// <param name="Body">As it came; of an upload, its <c>payload_json</c>.</param>
public sealed record RestCall(string Route, string Path, JsonNode? Body);
