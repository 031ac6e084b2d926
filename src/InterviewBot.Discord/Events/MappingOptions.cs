using InterviewBot.Discord.Client.Model;
using InterviewBot.Engine.Localization;

namespace InterviewBot.Discord.Events;

/// <summary>What has to be known to understand events.</summary>
/// <param name="BotId">The bot's user.</param>
/// <param name="ReadsContent">The Message Content intent is granted.</param>
/// <param name="DefaultLanguage">For people of whom Discord tells a language that the bot does not speak.</param>
internal sealed record MappingOptions(Snowflake BotId, bool ReadsContent, Language DefaultLanguage);
