using System.Text.Json.Nodes;
using InterviewBot.Testing.Telegram.People;

namespace InterviewBot.Testing.Telegram.State;

/// <summary>A message as the server keeps it.</summary>
public sealed class Message
{
    private readonly Dictionary<long, string> _reactions = [];

    public required Chat Chat { get; init; }

    /// <summary>Counts within its chat; 0 for ephemeral messages.</summary>
    public required int Id { get; init; }

    public required DateTimeOffset Date { get; init; }

    /// <summary>The order over all chats in which messages came.</summary>
    public required long Sequence { get; init; }

    public required MessageContent Content { get; set; }

    /// <summary>Counts apart from the others, for messages that one user sees.</summary>
    public int? EphemeralId { get; init; }

    /// <summary>Of an ephemeral message: who it is for.</summary>
    public User? Receiver { get; init; }

    public User? From { get; init; }

    /// <summary>The chat on whose behalf it was sent.</summary>
    public Chat? SenderChat { get; init; }

    public int? ThreadId { get; init; }

    public Message? ReplyTo { get; init; }

    public User? ViaBot { get; init; }

    /// <summary>Of a message posted by inline mode with buttons: what the bot knows it by.</summary>
    public string? InlineMessageId { get; init; }

    public JsonObject? Markup { get; internal set; }

    /// <summary>How often it was edited.</summary>
    public int Edits { get; internal set; }

    public DateTimeOffset? EditDate { get; internal set; }

    public bool IsDeleted { get; internal set; }

    public bool IsPinned { get; internal set; }

    /// <summary>The user who sees an ephemeral message in its stead.</summary>
    public long? ReplacedFor { get; internal set; }

    /// <summary>Emoji by the user who set them.</summary>
    public IReadOnlyDictionary<long, string> Reactions => _reactions;

    /// <summary>Fields that few messages have, as the API names them.</summary>
    internal JsonObject? Extra { get; init; }

    /// <summary>What a person reads, with the buttons.</summary>
    public string Text => Button.WithKeyboard(Content.Shown, Markup);

    public IEnumerable<Button> Buttons => Button.Of(this);

    /// <summary>Everything the API compares to tell whether an edit changes anything.</summary>
    internal static string Fingerprint(MessageContent content, JsonObject? markup)
    {
        var json = new JsonObject();
        content.WriteTo(json);
        json.PutCopy("reply_markup", markup);
        return json.ToJsonString();
    }

    internal bool IsSeenBy(User user) => !IsDeleted
        && ReplacedFor != user.Id
        && (EphemeralId is null || Receiver?.Id == user.Id || From?.Id == user.Id);

    internal void React(User user, string? emoji)
    {
        if (emoji is null)
        {
            _reactions.Remove(user.Id);
        }
        else
        {
            _reactions[user.Id] = emoji;
        }
    }

    internal JsonObject ToJson(bool withReply = true)
    {
        var json = new JsonObject { ["message_id"] = Id };
        json.Put("message_thread_id", ThreadId);
        json.Put("from", From?.ToJson());
        json.Put("sender_chat", SenderChat?.ToJson());
        json.Put("receiver_user", Receiver?.ToJson());
        json.Put("ephemeral_message_id", EphemeralId);
        json["date"] = Date.ToUnixTimeSeconds();
        json["chat"] = Chat.ToJson();
        json.Put("edit_date", EditDate?.ToUnixTimeSeconds());
        json.Put("via_bot", ViaBot?.ToJson());
        if (ThreadId is not null && Chat.IsForum)
        {
            json["is_topic_message"] = true;
        }

        foreach (var (name, value) in Extra ?? [])
        {
            json.PutCopy(name, value);
        }

        if (withReply)
        {
            json.Put("reply_to_message", ReplyTo?.ToJson(withReply: false));
        }

        Content.WriteTo(json);
        json.PutCopy("reply_markup", Markup);
        return json;
    }
}
