using System.Text.Json.Nodes;
using InterviewBot.Testing.Telegram.Http;

namespace InterviewBot.Testing.Telegram.Methods;

/// <summary><c>setMessageReaction</c>.</summary>
internal static class Reacting
{
    private static readonly HashSet<string> Known =
    [
        "❤", "👍", "👎", "🔥", "🥰", "👏", "😁", "🤔", "🤯", "😱", "🤬", "😢", "🎉", "🤩", "🤮", "💩", "🙏", "👌", "🕊", "🤡", "🥱", "🥴", "😍",
        "🐳", "❤‍🔥", "🌚", "🌭", "💯", "🤣", "⚡", "🍌", "🏆", "💔", "🤨", "😐", "🍓", "🍾", "💋", "🖕", "😈", "😴", "😭", "🤓", "👻", "👨‍💻", "👀",
        "🎃", "🙈", "😇", "😨", "🤝", "✍", "🤗", "🫡", "🎅", "🎄", "☃", "💅", "🤪", "🗿", "🆒", "💘", "🙉", "🦄", "😘", "💊", "🙊", "😎", "👾",
        "🤷‍♂", "🤷", "🤷‍♀", "😡",
    ];

    public static string Set(Call call)
    {
        var chat = call.ChatToWrite();
        var message = call.Message(chat, "message to react");
        var reactions = call.Request.Array("reaction") ?? [];
        if (reactions.Count > 1)
        {
            throw RefusedException.BadRequest("REACTIONS_TOO_MANY");
        }

        var emoji = reactions.Count == 0 ? null : Read(reactions[0]);
        if (emoji is not null && chat.AvailableReactions?.Contains(emoji) == false)
        {
            throw RefusedException.BadRequest("REACTION_INVALID");
        }

        message.React(call.World.Bot, emoji);
        if (call.World.Options.Transcribe)
        {
            call.World.Transcript.Reacted(message, emoji);
        }

        call.World.Changed.Raise();
        return Call.True;
    }

    private static string Read(JsonNode? node)
        => node is JsonObject reaction
            && reaction.TextOf("type") == "emoji"
            && reaction.TextOf("emoji") is { } emoji
            && Known.Contains(emoji)
            ? emoji
            : throw RefusedException.BadRequest("REACTION_INVALID");
}
