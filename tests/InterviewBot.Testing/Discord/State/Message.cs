using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.People;

namespace InterviewBot.Testing.Discord.State;

/// <summary>A message as the server keeps it.</summary>
public sealed class Message
{
    private readonly Dictionary<string, HashSet<ulong>> _reactions = new(StringComparer.Ordinal);

    internal Message(MessageBody body) => Body = body;

    public required Channel Channel { get; init; }

    public required ulong Id { get; init; }

    public required User Author { get; init; }

    public required DateTimeOffset Timestamp { get; init; }

    public MessageType Type { get; init; }

    internal MessageBody Body { get; set; }

    /// <summary>The message that is answered or forwarded, or that a thread started from.</summary>
    public Message? Reference { get; init; }

    /// <summary>It shows <see cref="Reference"/> once more, and has no words of its own.</summary>
    public bool IsForward { get; init; }

    /// <summary>Its author is a webhook, which is nobody.</summary>
    public bool IsOfWebhook { get; init; }

    /// <summary>Of an ephemeral message: the one who sees it.</summary>
    public User? Receiver { get; init; }

    /// <summary>How a response came about; null on a regular message.</summary>
    internal JsonObject? InteractionMetadata { get; init; }

    internal string? Nonce { get; init; }

    public DateTimeOffset? EditedAt { get; internal set; }

    public bool IsDeleted { get; internal set; }

    public bool IsPinned { get; internal set; }

    internal DateTimeOffset? PinnedAt { get; set; }

    /// <summary>The thread that was started from it.</summary>
    public Channel? Thread { get; internal set; }

    public string Content => Body.Content;

    public MessageFlagBits Flags => Body.Flags | (Thread is null ? MessageFlagBits.None : MessageFlagBits.HasThread);

    /// <summary>Files sent along with it.</summary>
    public IReadOnlyList<SentFile> Files => Body.Files;

    public bool IsEphemeral => Receiver is not null;

    /// <summary>Came as the answer to an interaction: what replies to it is not the bot's to read.</summary>
    public bool IsResponse => InteractionMetadata is not null;

    /// <summary>Users by the emoji they reacted with.</summary>
    public IReadOnlyDictionary<string, HashSet<ulong>> Reactions => _reactions;

    /// <summary>All of it that a person reads, with the words on buttons and selects.</summary>
    public string Text => MessageText.Of(this);

    public IEnumerable<Component> Components => Component.Of(this);

    /// <summary>The components as the bot sent them, each with its id.</summary>
    public JsonArray RawComponents => Body.Components.DeepClone().AsArray();

    /// <summary>As the API gives it to somebody who may read it.</summary>
    public JsonObject Json => ToJson(withContent: true);

    internal bool IsSeenBy(User user) => !IsDeleted && (Receiver is null || Receiver == user) && Channel.IsSeenBy(user);

    /// <summary>What the Message Content intent is not needed for.</summary>
    /// <seealso href="https://discord.com/developers/docs/events/gateway#message-content-intent"/>
    internal bool IsReadableBy(User bot)
        => Author == bot || (Channel.Guild is null && Channel.Recipients.Contains(bot)) || Body.Mentions.Contains(bot);

    internal bool React(User user, string emoji)
    {
        if (!_reactions.TryGetValue(emoji, out var users))
        {
            _reactions[emoji] = users = [];
        }

        return users.Add(user.Id);
    }

    internal bool Unreact(User user, string emoji)
    {
        var isRemoved = _reactions.TryGetValue(emoji, out var users) && users.Remove(user.Id);
        if (isRemoved && users!.Count == 0)
        {
            _reactions.Remove(emoji);
        }

        return isRemoved;
    }

    /// <param name="withContent">False: emptied, as for a bot without the Message Content intent.</param>
    /// <param name="readsAll">The reference is shown with its content too.</param>
    /// <param name="withReference">Also the message that is answered.</param>
    /// <param name="bot">Where the reference's content is judged for itself: for whom.</param>
    internal JsonObject ToJson(bool withContent, User? bot = null, bool readsAll = true, bool withReference = true)
    {
        var json = new JsonObject
        {
            ["id"] = Id.ToJson(),
            ["channel_id"] = Channel.Id.ToJson(),
            ["type"] = (int)Type,
            ["author"] = Author.ToJson(),
            ["content"] = withContent ? Body.Content : "",
            ["timestamp"] = Timestamp.ToJson(),
            ["edited_timestamp"] = EditedAt?.ToJson(),
            ["tts"] = false,
            ["mention_everyone"] = Body.MentionsEveryone,
            ["mentions"] = new JsonArray([.. Body.Mentions.Select(user => user.ToJson())]),
            ["mention_roles"] = new JsonArray(),
            ["attachments"] = withContent ? Body.Attachments.DeepClone() : new JsonArray(),
            ["embeds"] = withContent ? Body.Embeds.DeepClone() : new JsonArray(),
            ["components"] = withContent ? Body.Components.DeepClone() : new JsonArray(),
            ["pinned"] = IsPinned,
            ["flags"] = (int)Flags,
        };
        json.Put("sticker_items", Body.Stickers.Count > 0 ? Body.Stickers.DeepClone() : null);
        json.Put("webhook_id", IsOfWebhook ? Author.Id.ToJson() : null);
        json.Put("nonce", Nonce);
        WriteReactions(json, bot);
        WriteInteraction(json);
        if (Thread is { } thread)
        {
            json["thread"] = thread.ToJson();
        }

        if (Reference is { } reference)
        {
            WriteReference(json, reference, IsForward, bot, readsAll, withReference);
        }

        return json;
    }

    private void WriteReactions(JsonObject json, User? bot)
    {
        if (_reactions.Count == 0)
        {
            return;
        }

        json["reactions"] = new JsonArray([.. _reactions.Select(reaction => new JsonObject
        {
            ["count"] = reaction.Value.Count,
            ["count_details"] = new JsonObject { ["burst"] = 0, ["normal"] = reaction.Value.Count },
            ["me"] = bot is not null && reaction.Value.Contains(bot.Id),
            ["me_burst"] = false,
            ["emoji"] = new JsonObject { ["id"] = null, ["name"] = reaction.Key },
            ["burst_colors"] = new JsonArray(),
        })]);
    }

    private void WriteInteraction(JsonObject json)
    {
        if (InteractionMetadata is { } metadata)
        {
            json["webhook_id"] = Author.Id.ToJson();
            json["application_id"] = Author.Id.ToJson();
            json["interaction_metadata"] = metadata.DeepClone();
        }
    }

    private static void WriteReference(JsonObject json, Message reference, bool isForward, User? bot, bool readsAll, bool withReference)
    {
        var place = new JsonObject { ["type"] = isForward ? 1 : 0, ["channel_id"] = reference.Channel.Id.ToJson(), ["message_id"] = reference.Id.ToJson() };
        place.Put("guild_id", reference.Channel.Guild?.Id.ToJson());
        json["message_reference"] = place;
        if (isForward)
        {
            var copied = reference.ToJson(readsAll, bot, readsAll, withReference: false);
            json["message_snapshots"] = new JsonArray(new JsonObject { ["message"] = copied });
        }
        else if (withReference)
        {
            json["referenced_message"] = reference.IsDeleted
                ? null
                : reference.ToJson(readsAll || (bot is not null && reference.IsReadableBy(bot)), bot, readsAll, withReference: false);
        }
    }
}
