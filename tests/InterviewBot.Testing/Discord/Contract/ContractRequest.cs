using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.Contract;

/// <summary>A request as it came.</summary>
/// <param name="Method">The HTTP method, in capitals.</param>
/// <param name="Path">As it was sent, still escaped, from behind the API's version on: <c>/channels/1/messages</c>.</param>
/// <param name="Body">The JSON of the body or, of a form with files, of its part <c>payload_json</c>; null without one.</param>
/// <param name="Query">As it was sent, with or without the question mark.</param>
/// <param name="IsMultipart">Whether it came as <c>multipart/form-data</c>.</param>
public sealed record ContractRequest(string Method, string Path, JsonNode? Body = null, string Query = "", bool IsMultipart = false);
