using System.Text.Json.Serialization;

namespace InterviewBot.Discord.Client.Gateway.Payloads;

/// <param name="HeartbeatInterval">Milliseconds.</param>
/// <seealso href="https://discord.com/developers/docs/events/gateway#hello-event"/>
internal sealed record Hello(double HeartbeatInterval);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Hello))]
internal sealed partial class GatewayJson : JsonSerializerContext;
