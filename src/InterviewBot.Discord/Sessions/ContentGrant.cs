using InterviewBot.Discord.Answering;
using InterviewBot.Discord.Client.Model;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Storage;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Discord.Sessions;

/// <summary>
/// Asks to be given what people write, and goes on without where the portal does not grant it. That it did not is kept, so that the next start
/// resumes the session there is instead of asking for what it will not get; the app's flags tell when that has changed.
/// </summary>
internal sealed partial class ContentGrant(DiscordOptions options, ContentAccess access, AdapterMemory memory, ILogger<ContentGrant> logger)
{
    private const string Fact = "message-content";
    private const string Refused = "refused";
    private const GatewayIntents Always = GatewayIntents.Guilds | GatewayIntents.GuildMessages | GatewayIntents.DirectMessages;

    /// <summary>What to identify with.</summary>
    public GatewayIntents Intents => access.IsGranted ? Always | GatewayIntents.MessageContent : Always;

    public void Begin(BotIdentity bot)
    {
        var wasRefused = memory.Recall(DiscordIds.Platform, Fact) == Refused;
        access.IsGranted = options.MessageContent && (!wasRefused || bot.MayReadContent);
        if (options.MessageContent && !access.IsGranted)
        {
            var portal = Portal(bot.ApplicationId);
            Log.StillWithout(logger, portal);
        }
    }

    /// <summary>Discord closed the connection because of the intent.</summary>
    /// <returns>False: it was not asked for, so that something else is wrong.</returns>
    public async Task<bool> TryGoOnWithoutAsync(BotIdentity bot)
    {
        if (!access.IsGranted)
        {
            Log.RefusedUnasked(logger, Always);
            return false;
        }

        access.IsGranted = false;
        var portal = Portal(bot.ApplicationId);
        Log.GoesOnWithout(logger, portal);
        try
        {
            await memory.KeepAsync(DiscordIds.Platform, Fact, Refused);
        }
        catch (NotSavedException failure)
        {
            Log.NotKept(logger, failure);
        }

        return true;
    }

    private static Uri Portal(Snowflake applicationId) => new($"https://discord.com/developers/applications/{applicationId}/bot");

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Discord does not let the bot read messages: the Message Content intent is not switched on at {Portal}. It goes on without: of replies it reads those that ping it; the Comment button works everywhere.")]
        public static partial void GoesOnWithout(ILogger logger, Uri portal);

        [LoggerMessage(Level = LogLevel.Error, Message = "Discord's gateway refuses the intents {Intents}, though none of them is privileged. Update the program: Discord's rules have changed.")]
        public static partial void RefusedUnasked(ILogger logger, GatewayIntents intents);

        [LoggerMessage(Level = LogLevel.Information, Message = "Discord: the Message Content intent is still not switched on at {Portal}; of replies the bot reads those that ping it.")]
        public static partial void StillWithout(ILogger logger, Uri portal);

        [LoggerMessage(Level = LogLevel.Warning, Message = "That Discord does not grant the Message Content intent could not be kept; the next start asks again.")]
        public static partial void NotKept(ILogger logger, Exception failure);
    }
}
