using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace InterviewBot.Discord.Client.Model;

/// <summary>What a role, member or app may do: the bits that are asked about here. In JSON it is a string of decimal digits.</summary>
/// <seealso href="https://discord.com/developers/docs/topics/permissions#permissions-bitwise-permission-flags"/>
[Flags]
[JsonConverter(typeof(PermissionsConverter))]
public enum Permissions : ulong
{
    None = 0,
    Administrator = 1UL << 3,
    ManageChannels = 1UL << 4,
    ManageGuild = 1UL << 5,
    AddReactions = 1UL << 6,
    ViewChannel = 1UL << 10,
    SendMessages = 1UL << 11,
    ManageMessages = 1UL << 13,
    EmbedLinks = 1UL << 14,
    AttachFiles = 1UL << 15,
    ReadMessageHistory = 1UL << 16,
    CreatePublicThreads = 1UL << 35,
    SendMessagesInThreads = 1UL << 38,
    PinMessages = 1UL << 51,
}

internal sealed class PermissionsConverter : JsonConverter<Permissions>
{
    public override Permissions Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.TokenType is JsonTokenType.String
            && ulong.TryParse(reader.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var bits)
                ? (Permissions)bits
                : throw new JsonException("Permissions are a string of digits.");

    public override void Write(Utf8JsonWriter writer, Permissions value, JsonSerializerOptions options)
        => writer.WriteStringValue(((ulong)value).ToString(CultureInfo.InvariantCulture));
}
