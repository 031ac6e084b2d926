namespace InterviewBot.Discord.Tests.Events;

/// <summary>Events as Discord sends them, with what the bot does not look at.</summary>
internal static class Raw
{
    public const string StudyGroup = "900";
    public const string TextChannel = "500";
    public const string Forum = "510";
    public const string BotUser = """{"id":"42","username":"InterviewBot","discriminator":"0001","global_name":null,"bot":true,"avatar":null,"public_flags":524288}""";
    public const string An = """{"id":"7","username":"an.nguyen","discriminator":"0","global_name":"An Nguyễn","avatar":"a1","public_flags":0}""";
    public const string Binh = """{"id":"8","username":"binh","discriminator":"0","global_name":null,"avatar":null,"public_flags":0}""";

    /// <summary>A member as it comes with a message: without its user.</summary>
    public const string Member = """{"roles":["901"],"nick":null,"joined_at":"2026-01-02T03:04:05.678000+00:00","deaf":false,"mute":false,"flags":0}""";

    /// <summary>The bot's post of a question in the text channel, as it comes with a reply.</summary>
    public const string Post = $$"""{"id":"600","channel_id":"{{TextChannel}}","type":20,"author":{{BotUser}},"content":"","flags":32768,"mentions":[],"attachments":[],"components":[]}""";

    /// <param name="fields">Begins with a comma; takes the place of what stands here by the same name.</param>
    public static string Message(string content = "because", string fields = "", string author = An, string channelType = "0", string channel = TextChannel)
        => $$"""
            {"id":"700","channel_id":"{{channel}}","guild_id":"{{StudyGroup}}","channel_type":{{channelType}},"type":0,"author":{{author}},"member":{{Member}},
             "content":"{{content}}","timestamp":"2026-11-23T08:30:00.123000+00:00","edited_timestamp":null,"tts":false,"pinned":false,"flags":0,
             "mention_everyone":false,"mentions":[],"mention_roles":[],"attachments":[],"embeds":[],"components":[],"nonce":"1"{{fields}}}
            """;

    /// <summary>A reply; its message is looked up by Discord.</summary>
    public static string Reply(string content = "because", string to = Post, string fields = "", string channelType = "0", string channel = TextChannel)
        => Message(content, $",\"type\":19,{Reference(channel)},\"referenced_message\":{to}{fields}", channelType: channelType, channel: channel);

    public static string Reference(string channel = TextChannel, string message = "600")
        => $$""" "message_reference":{"type":0,"channel_id":"{{channel}}","message_id":"{{message}}","guild_id":"{{StudyGroup}}"} """;

    /// <summary>A private message to the bot.</summary>
    public static string Private(string content, string fields = "")
        => $$"""
            {"id":"700","channel_id":"501","channel_type":1,"type":0,"author":{{An}},"content":"{{content}}","timestamp":"2026-11-23T08:30:00.123000+00:00",
             "edited_timestamp":null,"mentions":[],"attachments":[],"components":[],"flags":0{{fields}}}
            """;

    /// <summary>An interaction in a guild that has the bot.</summary>
    /// <param name="type">2 command, 3 component, 4 completion, 5 form.</param>
    /// <param name="data">What was called, pressed or filled in.</param>
    /// <param name="fields">Begins with a comma; takes the place of what stands here by the same name.</param>
    public static string Interaction(int type, string data, string fields = "")
        => $$"""
            {"id":"800","application_id":"42","version":1,"type":{{type}},"token":"secret","data":{{data}},"guild_id":"{{StudyGroup}}",
             "guild":{"id":"{{StudyGroup}}","locale":"en-US","features":[]},"channel_id":"{{TextChannel}}",
             "channel":{"id":"{{TextChannel}}","type":0,"guild_id":"{{StudyGroup}}","parent_id":"499","name":"study","permissions":"2147483647","position":1,"nsfw":false},
             "member":{"user":{{An}},"roles":["901"],"nick":null,"permissions":"2147483647","joined_at":"2026-01-02T03:04:05.678000+00:00","pending":false},
             "app_permissions":"562949953421311","locale":"vi","guild_locale":"en-US","entitlements":[],"attachment_size_limit":10485760,
             "authorizing_integration_owners":{"0":"{{StudyGroup}}"},"context":0{{fields}}}
            """;

    /// <summary>The same in the bot's private chat.</summary>
    public static string PrivateInteraction(int type, string data)
        => $$"""
            {"id":"800","application_id":"42","version":1,"type":{{type}},"token":"secret","data":{{data}},"user":{{An}},"channel_id":"501",
             "channel":{"id":"501","type":1,"recipients":[{{An}}],"last_message_id":"1"},"app_permissions":"562949953421311","locale":"en-GB",
             "entitlements":[],"authorizing_integration_owners":{"0":"0"},"context":1}
            """;

    public static string Command(string name, string options = "[]")
        => $$"""{"id":"850","name":"{{name}}","type":1,"options":{{options}}}""";

    public static string Option(string name, string value, string fields = "")
        => $$"""{"name":"{{name}}","type":3,"value":"{{value}}"{{fields}}}""";
}
