using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.State;

/// <summary>What a message says, as the API has it.</summary>
internal sealed record MessageBody
{
    public string Content { get; init; } = "";

    public JsonArray Components { get; init; } = [];

    public JsonArray Embeds { get; init; } = [];

    public JsonArray Attachments { get; init; } = [];

    public JsonArray Stickers { get; init; } = [];

    /// <summary>What stands behind the attachments.</summary>
    public IReadOnlyList<SentFile> Files { get; init; } = [];

    public MessageFlagBits Flags { get; init; }

    public IReadOnlyList<User> Mentions { get; init; } = [];

    public bool MentionsEveryone { get; init; }

    /// <summary>All text in it that a person reads.</summary>
    public IEnumerable<string> Texts => [Content, .. ComponentTree.Texts(Components)];
}
