using System.Collections.Immutable;

namespace InterviewBot.Configuration;

/// <summary>A key of the configuration, as files, environment and command line spell it.</summary>
/// <param name="Name">With a colon between section and key.</param>
/// <param name="Meaning">One line, for the command line's help.</param>
/// <param name="IsSecret">Its value is never shown or logged.</param>
internal sealed record ConfigurationKey(string Name, string Meaning, bool IsSecret = false)
{
    /// <summary>Every key there is, in the order of the document.</summary>
    public static readonly ImmutableArray<ConfigurationKey> All =
    [
        new("Telegram:Token", "Turns the Telegram adapter on (secret; better set by the environment)", IsSecret: true),
        new("Telegram:ApiUrl", "Another Bot API server, such as a self-hosted one"),
        new("Telegram:Mode", "polling (default) or webhook"),
        new("Telegram:WebhookUrl", "Where Telegram reaches the bot in webhook mode"),
        new("Telegram:WebhookSecret", "What Telegram proves itself with in webhook mode (secret)", IsSecret: true),
        new("Telegram:RichMessages", "true (default), or false to send classic HTML only"),
        new("Telegram:MessagesPerSecond", "Pace of scheduled posts; 30 (default), more with paid broadcasts"),
        new("Discord:Token", "Turns the Discord adapter on (secret; better set by the environment)", IsSecret: true),
        new("Discord:ApiUrl", "Another base for Discord's REST API"),
        new("Discord:MessageContent", "true (default) to ask for the privileged intent, or false"),
        new("Discord:Shards", "How many connections to Discord's gateway (default: as many as Discord recommends)"),
        new("Storage:Path", "The database; data/interviewbot.db (default), made when missing"),
        new("Content:Path", "The question bank's folder; content (default)"),
        new("Bot:DefaultLanguage", "en (default) or vi, where a platform tells no language"),
        new("Bot:DefaultTimeZone", "IANA time zone for a chat that set none; Asia/Ho_Chi_Minh (default)"),
        new("Bot:Owners", "Who sees reports and moderates across chats, such as telegram:12345, discord:678"),
        new("Bot:BackupsKeptDays", "For how many days backups are kept at most, as /privacy says; 30 (default)"),
        new("Comments:Burst", "How many comments may come at once from one person in one chat; 20 (default)"),
        new("Comments:PerMinute", "How many more a minute brings; 10 (default)"),
        new("Comments:NewcomerHours", "For how long after their first comment somebody is new; 24 (default)"),
        new("Comments:NewcomerComments", "With fewer comments than this somebody is new too; 3 (default)"),
        new("Comments:NewcomerLinks", "hold (default), refuse or allow a newcomer's comment with a link"),
        new("Comments:Repeats", "refuse (default), hold or allow the same text within an hour"),
        new("Comments:NumberEvery", "Seconds between two changes of the number of comments on a post; 15 (default)"),
        new("Daily:GraceHours", "How late a daily question may go out when the bot was down; 6 (default), later it is skipped"),
        new("Daily:RepeatUncertain", "true to send a daily question again that may have arrived on Telegram; false (default)"),
        new("Http:Urls", "Turns on /health/live and /health/ready, such as http://localhost:8080"),
    ];
}
