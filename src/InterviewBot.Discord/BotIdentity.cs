using InterviewBot.Discord.Client.Model;

namespace InterviewBot.Discord;

/// <summary>Who the bot is.</summary>
/// <param name="ApplicationId">The app's, under which commands are registered.</param>
/// <param name="UserId">The bot's account.</param>
/// <param name="Username">What people see.</param>
/// <param name="MayReadContent">The portal has the Message Content intent switched on, as far as the app's flags tell.</param>
internal sealed record BotIdentity(Snowflake ApplicationId, Snowflake UserId, string Username, bool MayReadContent);
