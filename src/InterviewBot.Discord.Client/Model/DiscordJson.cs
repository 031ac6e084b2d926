using System.Text.Json.Serialization;

namespace InterviewBot.Discord.Client.Model;

/// <summary>
/// Reads and writes what Discord speaks: unknown fields are passed over, unknown numbers of an enum kept, lists that are left out or null are
/// empty, what is null is not written.
/// </summary>
/// <remarks>
/// What is generated sets every init property, to nothing where the JSON has none of it. So what stands there then is said by the property's
/// init and not by its initializer alone.
/// </remarks>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(Application))]
[JsonSerializable(typeof(Channel))]
[JsonSerializable(typeof(DirectMessageStart))]
[JsonSerializable(typeof(GatewayBot))]
[JsonSerializable(typeof(Guild))]
[JsonSerializable(typeof(GuildCreate))]
[JsonSerializable(typeof(GuildDelete))]
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
[JsonSerializable(typeof(MessageOutline))]
[JsonSerializable(typeof(Ready))]
[JsonSerializable(typeof(ThreadListSync))]
[JsonSerializable(typeof(ThreadStart))]
[JsonSerializable(typeof(User))]
public sealed partial class DiscordJson : JsonSerializerContext;
