using System.Text.Json.Serialization;

namespace InterviewBot.Discord.Client.Model;

/// <summary>Reads and writes what Discord speaks: unknown fields are passed over, unknown numbers of an enum kept, what is null is not written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(Application))]
[JsonSerializable(typeof(Channel))]
[JsonSerializable(typeof(DirectMessageStart))]
[JsonSerializable(typeof(GatewayBot))]
[JsonSerializable(typeof(Guild))]
[JsonSerializable(typeof(GuildMember))]
[JsonSerializable(typeof(IReadOnlyList<ApplicationCommand>))]
[JsonSerializable(typeof(IReadOnlyList<Message>))]
[JsonSerializable(typeof(IReadOnlyList<Role>))]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(InteractionCallbackResult))]
[JsonSerializable(typeof(InteractionResponse))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(MessageBody))]
[JsonSerializable(typeof(MessageDelete))]
[JsonSerializable(typeof(MessageDeleteBulk))]
[JsonSerializable(typeof(Ready))]
[JsonSerializable(typeof(ThreadStart))]
[JsonSerializable(typeof(User))]
public sealed partial class DiscordJson : JsonSerializerContext;
