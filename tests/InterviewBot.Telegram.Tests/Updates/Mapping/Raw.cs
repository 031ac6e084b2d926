using System.Text.Json;
using InterviewBot.Engine.Chat;
using InterviewBot.Telegram.Updates;
using InterviewBot.Telegram.Updates.Mapping;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace InterviewBot.Telegram.Tests.Updates.Mapping;

/// <summary>Updates as Telegram sends them, and what the bot understands of them.</summary>
internal static class Raw
{
    public const string An = """{"id":7,"is_bot":false,"first_name":"An","last_name":"Nguyễn","username":"an","language_code":"vi"}""";
    public const string Bot = """{"id":42,"is_bot":true,"first_name":"InterviewBot","username":"InterviewBot"}""";
    public const string OtherBot = """{"id":43,"is_bot":true,"first_name":"Other","username":"other_bot"}""";
    public const string GroupAnonymousBot = """{"id":1087968824,"is_bot":true,"first_name":"Group","username":"GroupAnonymousBot"}""";
    public const string ChannelBot = """{"id":136817688,"is_bot":true,"first_name":"Channel","username":"Channel_Bot"}""";
    public const string ServiceNotifications = """{"id":777000,"is_bot":false,"first_name":"Telegram"}""";

    public const string Private = """{"id":7,"type":"private","first_name":"An"}""";
    public const string Group = """{"id":-100200,"type":"supergroup","title":"Study group","is_forum":true}""";
    public const string BasicGroup = """{"id":-300,"type":"group","title":"Small group"}""";
    public const string Channel = """{"id":-100500,"type":"channel","title":"DevOps daily"}""";

    /// <summary>A message of the bot in the group, to reply to.</summary>
    public const string Post = $$"""{"message_id":90,"date":1794000000,"chat":{{Group}},"from":{{Bot}},"text":"How does Kubernetes use etcd?"}""";

    public static readonly BotIdentity Identity = new(42, "InterviewBot", SupportsInlineQueries: true, ReadsAllGroupMessages: false);

    public static MappedUpdate? Map(string json)
        => new UpdateMapper(Identity, ["start", "question", "answer", "comment"])
            .Map(JsonSerializer.Deserialize<Update>(json, JsonBotAPI.Options)!);

    /// <summary>What the update is understood as, which must be of this kind.</summary>
    public static T Map<T>(string json)
        where T : Incoming
        => Assert.IsType<T>(Map(json)?.Incoming);

    public static UpdateContext Context(string json) => Map(json)?.Context ?? throw new InvalidOperationException("It is of no concern.");

    /// <param name="kind">The update's field.</param>
    /// <param name="body">What it holds.</param>
    public static string Update(string kind, string body) => $"{{\"update_id\":11,\"{kind}\":{body}}}";

    /// <param name="chat">Where.</param>
    /// <param name="from">Who.</param>
    /// <param name="rest">The message's other fields.</param>
    /// <param name="kind">The update's field.</param>
    public static string Message(string chat, string from, string rest, string kind = "message")
        => Update(kind, $$"""{"message_id":5,"date":1795000000,"chat":{{chat}},"from":{{from}},{{rest}}}""");

    /// <summary>The same with a text.</summary>
    public static string Says(string chat, string text, string more = "", string from = An)
        => Message(chat, from, $"\"text\":{JsonSerializer.Serialize(text)}{more}");

    public static string ReplyTo(string message) => $",\"reply_to_message\":{message}";
}
