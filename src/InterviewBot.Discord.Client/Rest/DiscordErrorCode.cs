namespace InterviewBot.Discord.Client.Rest;

/// <summary>The codes that a bot acts on.</summary>
/// <seealso href="https://discord.com/developers/docs/topics/opcodes-and-status-codes#json"/>
public static class DiscordErrorCode
{
    /// <summary>Something general, or Discord named no code.</summary>
    public const int General = 0;

    /// <summary>The channel or thread is deleted, or the bot never saw it.</summary>
    public const int UnknownChannel = 10_003;

    /// <summary>The guild is deleted, or the bot is not in it.</summary>
    public const int UnknownGuild = 10_004;

    public const int UnknownMember = 10_007;

    /// <summary>The message is deleted.</summary>
    public const int UnknownMessage = 10_008;

    public const int UnknownUser = 10_013;

    public const int UnknownEmoji = 10_014;

    /// <summary>Of interactions: nothing is known under the token, or nothing any more.</summary>
    public const int UnknownWebhook = 10_015;

    /// <summary>The first response came after 3 seconds, or another program of the bot's gave it.</summary>
    public const int UnknownInteraction = 10_062;

    /// <summary>The channel's slow mode holds for the bot too.</summary>
    public const int SlowmodeRateLimit = 20_016;

    /// <summary>The channel has 250 pins.</summary>
    public const int MaximumPins = 30_003;

    /// <summary>The message has 20 different reactions.</summary>
    public const int MaximumReactions = 30_010;

    /// <summary>200 commands were created today.</summary>
    public const int MaximumDailyCommandCreates = 30_034;

    /// <summary>A message older than an hour was edited too often.</summary>
    public const int MaximumEditsToOldMessages = 30_046;

    /// <summary>The token was refused.</summary>
    public const int Unauthorized = 40_001;

    /// <summary>Private channels are opened too fast.</summary>
    public const int OpeningDirectMessagesTooFast = 40_003;

    /// <summary>The whole request is too large.</summary>
    public const int RequestEntityTooLarge = 40_005;

    /// <summary>Only posts, which are threads, take messages there.</summary>
    public const int CannotSendInForumChannel = 40_058;

    /// <summary>The interaction has its first response already.</summary>
    public const int InteractionAlreadyAcknowledged = 40_060;

    /// <summary>Where the person alone installed the app, 5 follow-ups an interaction.</summary>
    public const int MaximumFollowUps = 40_094;

    /// <summary>Cloudflare blocks the request, often for its user agent.</summary>
    public const int CloudflareBlocked = 40_333;

    /// <summary>The bot cannot see the channel, or is not in the guild.</summary>
    public const int MissingAccess = 50_001;

    /// <summary>The message is another's.</summary>
    public const int CannotEditMessageOfAnother = 50_005;

    public const int CannotSendEmptyMessage = 50_006;

    /// <summary>The person takes no messages from the bot, or has blocked it.</summary>
    public const int CannotSendToUser = 50_007;

    public const int CannotSendInNonTextChannel = 50_008;

    /// <summary>A permission is missing.</summary>
    public const int MissingPermissions = 50_013;

    public const int InvalidAuthenticationToken = 50_014;

    /// <summary>This type of channel does not know the action.</summary>
    public const int CannotExecuteOnChannelType = 50_024;

    /// <summary>Of interactions: the token is older than 15 minutes.</summary>
    public const int InvalidWebhookToken = 50_027;

    /// <summary>Fields are wrong: see <see cref="RestFailure.Rejected.Errors"/>.</summary>
    public const int InvalidFormBody = 50_035;

    /// <summary>One file is too large.</summary>
    public const int FileTooLarge = 50_045;

    /// <summary>The thread is archived, and has to be opened again first.</summary>
    public const int ThreadArchived = 50_083;

    /// <summary>The bot and the person share no guild.</summary>
    public const int NoMutualGuilds = 50_278;

    /// <summary>The writer of the message has blocked the bot.</summary>
    public const int ReactionBlocked = 90_001;

    /// <summary>Discord is overloaded.</summary>
    public const int ResourceOverloaded = 130_000;

    /// <summary>A reply needs the permission to read the channel's history.</summary>
    public const int CannotReplyWithoutHistory = 160_002;

    /// <summary>A message has one thread at the most.</summary>
    public const int ThreadAlreadyCreated = 160_004;

    /// <summary>Nobody but moderators opens or writes in the thread.</summary>
    public const int ThreadLocked = 160_005;

    public const int MaximumActiveThreads = 160_006;

    /// <summary>A rule of the guild's automatic moderation took the message.</summary>
    public const int BlockedByAutomaticModeration = 200_000;

    /// <summary>A link in the message is known as harmful.</summary>
    public const int BlockedByLinkFilter = 240_000;
}
