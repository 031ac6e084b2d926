using System.Text.Json.Serialization;

namespace InterviewBot.Discord.Client.Model;

/// <summary>The one first answer to an interaction, within three seconds.</summary>
/// <seealso href="https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object"/>
public sealed record InteractionResponse
{
    private InteractionResponse(InteractionCallbackType type, InteractionCallbackData? data)
    {
        Type = type;
        Data = data;
    }

    public InteractionCallbackType Type { get; }

    public InteractionCallbackData? Data { get; }

    /// <summary>Shows a message.</summary>
    public static InteractionResponse Message(MessageBody body)
        => new(InteractionCallbackType.ChannelMessageWithSource, InteractionCallbackData.Of(body));

    /// <summary>Shows that the bot is thinking; the message comes later, by editing the original response.</summary>
    /// <param name="flags">Only <see cref="MessageFlags.Ephemeral"/> counts, and it is decided hereby.</param>
    public static InteractionResponse DeferredMessage(MessageFlags flags)
        => new(InteractionCallbackType.DeferredChannelMessageWithSource, new InteractionCallbackData { Flags = flags });

    /// <summary>For components: shows nothing; what follows may edit the message or send another.</summary>
    public static InteractionResponse DeferredUpdate() => new(InteractionCallbackType.DeferredUpdateMessage, data: null);

    /// <summary>For components: edits the message that it stands under.</summary>
    public static InteractionResponse Update(MessageBody body) => new(InteractionCallbackType.UpdateMessage, InteractionCallbackData.Of(body));

    /// <param name="choices">At most 25.</param>
    public static InteractionResponse Choices(IReadOnlyList<CommandChoice> choices)
        => new(InteractionCallbackType.AutocompleteResult, new InteractionCallbackData { Choices = choices });

    /// <summary>Opens a form; not in answer to a form.</summary>
    public static InteractionResponse Modal(Modal modal)
    {
        ArgumentNullException.ThrowIfNull(modal);
        return new(InteractionCallbackType.Modal, new InteractionCallbackData
        {
            CustomId = modal.CustomId,
            Title = modal.Title,
            Components = modal.Components,
        });
    }
}

public enum InteractionCallbackType
{
    Pong = 1,
    ChannelMessageWithSource = 4,
    DeferredChannelMessageWithSource = 5,
    DeferredUpdateMessage = 6,
    UpdateMessage = 7,
    AutocompleteResult = 8,
    Modal = 9,
}

/// <summary>A form.</summary>
/// <param name="CustomId">1 to 100 characters; comes back with what is submitted.</param>
/// <param name="Title">At most 45 characters.</param>
/// <param name="Components">1 to 5 labels.</param>
public sealed record Modal(string CustomId, string Title, IReadOnlyList<Component> Components);

/// <summary>What an answer carries: the fields of a message, of completions or of a form.</summary>
public sealed record InteractionCallbackData
{
    public string? Content { get; init; }

    public IReadOnlyList<Component>? Components { get; init; }

    public MessageFlags? Flags { get; init; }

    public AllowedMentions? AllowedMentions { get; init; }

    public IReadOnlyList<Attachment>? Attachments { get; init; }

    public IReadOnlyList<CommandChoice>? Choices { get; init; }

    public string? CustomId { get; init; }

    public string? Title { get; init; }

    /// <summary>What is sent along with a message.</summary>
    [JsonIgnore]
    public IReadOnlyList<FileUpload> Files { get; init; } = [];

    internal static InteractionCallbackData Of(MessageBody body) => new()
    {
        Content = body.Content,
        Components = body.Components,
        Flags = body.Flags,
        AllowedMentions = body.AllowedMentions,
        Attachments = body.WithFilesAttached().Attachments,
        Files = body.Files,
    };
}

/// <summary>What Discord tells of an answer it took, when asked to.</summary>
/// <seealso href="https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback-interaction-callback-response-object"/>
public sealed record InteractionCallbackResult
{
    public InteractionCallbackResource? Resource { get; init; }
}

public sealed record InteractionCallbackResource
{
    public InteractionCallbackType Type { get; init; }

    /// <summary>The message that was sent or edited.</summary>
    public MessageOutline? Message { get; init; }
}
