using InterviewBot.Discord.Client.Model;
using InterviewBot.Engine.Chat;

namespace InterviewBot.Discord.Events;

/// <summary>Who interacts, and where.</summary>
/// <param name="Origin">To the engine.</param>
/// <param name="Place">To the engine, for the messages there.</param>
/// <param name="Context">To the way back.</param>
internal sealed record Caller(Origin Origin, Place Place, InteractionEvent Context)
{
    /// <summary>The key of <see cref="ApplicationIntegrationType.GuildInstall"/>.</summary>
    private const string GuildInstall = "0";

    /// <summary>Null when Discord does not tell who or where.</summary>
    /// <remarks>
    /// <para>
    /// Private is the bot's own private chat alone. In a private message or group of others, where the app was called by who installed it for
    /// themselves, several people see what is said: to the engine it is a group.
    /// </para>
    /// <para>
    /// <see cref="Origin.IsElsewhere"/> is never set. It is for platforms that do not tell the chat; Discord does, also where the bot is not. What
    /// is said there by the bot belongs to that chat, and nothing of the person's own shows in it.
    /// </para>
    /// </remarks>
    public static Caller? Of(Interaction interaction, Place place)
    {
        if ((interaction.Member?.User ?? interaction.User) is not { } user || ChannelOf(interaction) is not { } channel)
        {
            return null;
        }

        var isPrivate = interaction.Context is InteractionContext.BotDm;
        var origin = new Origin(
            place.Chat, Speaker.Of(user, interaction.Member), DiscordIds.Interaction(interaction.Id), isPrivate, interaction.Locale)
        {
            PicksCommands = true,
            Place = place.Above is null ? null : place.Channel.ToString(),
            Hindrance = HindranceOf(interaction),
        };
        return new(origin, place, new InteractionEvent(interaction, channel, user.Id)
        {
            GuildId = interaction.GuildId,
            MaySendMessages = MaySendMessages(interaction),
        });
    }

    public static Snowflake? ChannelOf(Interaction interaction) => interaction.ChannelId ?? interaction.Channel?.Id;

    /// <summary>A guild installed the app, so that the bot is in it; else a person alone did.</summary>
    /// <remarks>
    /// See https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-authorizing-integration-owners-object.
    /// </remarks>
    public static bool IsBotThere(Interaction interaction)
        => interaction.Context is InteractionContext.Guild
            && interaction.AuthorizingIntegrationOwners?.ContainsKey(GuildInstall) is true;

    /// <summary>In its own private chat the bot may always write; elsewhere it is a member where a guild installed it, and may what it is granted.</summary>
    private static PostHindrance HindranceOf(Interaction interaction)
        => interaction.Context is InteractionContext.BotDm ? PostHindrance.None
            : !IsBotThere(interaction) ? PostHindrance.NotThere
            : interaction.AppPermissions is { } granted
                && !granted.HasFlag(Permissions.Administrator)
                && !granted.HasFlag(Permissions.ViewChannel | Permissions.SendMessages)
                ? PostHindrance.NotAllowed
            : PostHindrance.None;

    private static bool MaySendMessages(Interaction interaction)
    {
        var needed = Permissions.ViewChannel
            | (interaction.Channel is { Type.IsThread: true } ? Permissions.SendMessagesInThreads : Permissions.SendMessages);
        return IsBotThere(interaction)
            && interaction.AppPermissions is { } granted
            && (granted.HasFlag(needed) || granted.HasFlag(Permissions.Administrator));
    }
}
