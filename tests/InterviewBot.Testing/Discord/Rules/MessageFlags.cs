using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.Rules;

/// <summary>Bits of a message's <c>flags</c>.</summary>
/// <seealso href="https://discord.com/developers/docs/resources/message#message-object-message-flags"/>
internal static class MessageFlags
{
    public const long SuppressEmbeds = 1 << 2;
    public const long Ephemeral = 1 << 6;
    public const long Loading = 1 << 7;
    public const long SuppressNotifications = 1 << 12;
    public const long IsVoiceMessage = 1 << 13;
    public const long IsComponentsV2 = 1 << 15;

    public static bool HasFlag(this JsonObject message, long flag) => (message.NumberOf("flags") & flag) == flag;
}
