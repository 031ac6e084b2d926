using InterviewBot.Discord.Client.Model;

namespace InterviewBot.Benchmarks.Discord;

/// <summary>The post of a question, made beforehand: what sending one costs without anything that the bot does for it.</summary>
internal static class FixedPost
{
    private const int Green = 0x57F287;

    public static readonly MessageBody Body = new()
    {
        Components =
        [
            new Container(
            [
                new TextDisplay("-# Kubernetes interview questions\n## What is a Pod, and why is it not just a container?\n🟢 junior · pod, workloads"),
                new ActionRow(
                [
                    Button("Answer", "a0.0:1:answer:q=kubernetes-pod", ButtonStyle.Primary),
                    Button("Suggestions", "a0.0:1:suggestions:q=kubernetes-pod:g=en:k=h"),
                    Button("Comments (0)", "a0.0:1:comments:q=kubernetes-pod:g=en:k=h", emoji: "💬"),
                    Button("Comment", "a0.0:1:comment:q=kubernetes-pod", emoji: "✏️"),
                    Button("Another", "a0.0:1:question:t=kubernetes"),
                ]),
            ])
            {
                AccentColor = Green,
            },
        ],
        Flags = MessageFlags.IsComponentsV2,
        AllowedMentions = AllowedMentions.None,
    };

    private static Button Button(string label, string id, ButtonStyle style = ButtonStyle.Secondary, string? emoji = null)
        => new() { Style = style, Label = label, CustomId = id, Emoji = emoji is null ? null : new ComponentEmoji(emoji) };
}
