using System.Text.Json.Serialization;

namespace InterviewBot.Discord.Client.Model;

/// <summary>What is sent: a message, an answer to an interaction, or an edit. What is null is left out, which an edit leaves as it is.</summary>
/// <seealso href="https://discord.com/developers/docs/resources/message#create-message"/>
public sealed record MessageBody
{
    /// <summary>At most 2000 characters; not with <see cref="MessageFlags.IsComponentsV2"/>.</summary>
    public string? Content { get; init; }

    /// <summary>At most 40 in all, those inside others included.</summary>
    public IReadOnlyList<Component>? Components { get; init; }

    public MessageFlags? Flags { get; init; }

    /// <summary>Who may be pinged. Discord's own default pings everybody a text names, so say it with everything.</summary>
    public AllowedMentions? AllowedMentions { get; init; }

    /// <summary>What it replies to; not for interactions, which answer by themselves.</summary>
    public MessageReference? MessageReference { get; init; }

    /// <summary>At most 25 characters.</summary>
    public string? Nonce { get; init; }

    /// <summary>With a nonce: the same author's message with the same nonce within the last few minutes is given back instead of a second one.</summary>
    public bool? EnforceNonce { get; init; }

    /// <summary>For an edit: which of the files that the message has it keeps; null: all, or where <see cref="Files"/> are sent along, none.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary>What is sent along, at most 10.</summary>
    [JsonIgnore]
    public IReadOnlyList<FileUpload> Files { get; init; } = [];

    /// <summary>With the files among its attachments, named by their places.</summary>
    internal MessageBody WithFilesAttached() => Files.Count == 0
        ? this
        : this with { Attachments = [.. Attachments ?? [], .. Files.Select((file, place) => new Attachment { Id = new((ulong)place), Filename = file.Name })] };
}

/// <seealso href="https://discord.com/developers/docs/resources/message#allowed-mentions-object"/>
public sealed record AllowedMentions
{
    /// <summary>Nobody is pinged, whatever the text says.</summary>
    public static readonly AllowedMentions None = new();

    /// <summary>Kinds that are pinged where the text names them: <c>users</c>, <c>roles</c>, <c>everyone</c>.</summary>
    public IReadOnlyList<string> Parse { get; init => field = value ?? []; } = [];

    /// <summary>Whether the author replied to is pinged.</summary>
    public bool? RepliedUser { get; init; }
}

/// <summary>A file to send along.</summary>
/// <param name="Name">With its extension.</param>
/// <param name="Content">At most 10 MiB.</param>
/// <param name="MediaType">Such as <c>application/json</c>.</param>
public sealed record FileUpload(string Name, ReadOnlyMemory<byte> Content, string MediaType);

/// <summary>A thread to be started under a message.</summary>
public sealed record ThreadStart
{
    /// <summary>1 to 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Minutes without talk until it hides: 60, 1440, 4320 or 10080; null: as the channel says.</summary>
    public int? AutoArchiveDuration { get; init; }
}

/// <summary>With whom a private channel is opened.</summary>
public sealed record DirectMessageStart(Snowflake RecipientId);
