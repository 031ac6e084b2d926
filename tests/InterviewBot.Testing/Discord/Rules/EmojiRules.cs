using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.Rules;

/// <summary>The emoji of a button or an option: one that has an id, or one of Unicode.</summary>
/// <seealso href="https://discord.com/developers/docs/resources/emoji#emoji-object"/>
internal static class EmojiRules
{
    public static void Check(Findings findings, JsonObject parent, string path)
    {
        if (parent["emoji"] is JsonObject emoji && !emoji.Has("id") && !Emoji.IsEmoji(emoji.TextOf("name")))
        {
            // Many a symbol looks like an emoji and is none; the whole message is refused for it.
            findings.Add(Findings.Join(path, "emoji.name"), "COMPONENT_INVALID_EMOJI", "Invalid emoji");
        }
    }
}
