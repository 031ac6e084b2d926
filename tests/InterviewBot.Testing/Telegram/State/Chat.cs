using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Telegram.State;

public enum ChatType
{
    Private,
    Group,
    Supergroup,
    Channel,
}

/// <summary>A chat with its members and messages. Whoever changes it holds the world's lock.</summary>
public sealed class Chat
{
    private readonly Dictionary<long, MemberStatus> _members = [];
    private readonly Dictionary<int, Message> _byId = [];
    private readonly Dictionary<int, Message> _ephemeral = [];
    private readonly Queue<Message> _inOrder = [];
    private int _lastEphemeralId;

    internal Chat(long id, ChatType type, string? title, User? person)
    {
        Id = id;
        Type = type;
        Title = title;
        Person = person;
    }

    public long Id { get; }

    public ChatType Type { get; }

    public string? Title { get; }

    public string? Username { get; init; }

    /// <summary>The other side of a private chat.</summary>
    public User? Person { get; }

    /// <summary>The supergroup has topics.</summary>
    public bool IsForum { get; init; }

    /// <summary>Names of the forum's topics by thread id; the general topic has none.</summary>
    public Dictionary<int, string> Topics { get; } = [];

    /// <summary>The discussion group of a channel, and the channel of a discussion group.</summary>
    public Chat? Linked { get; internal set; }

    /// <summary>The supergroup that this group was upgraded to.</summary>
    public Chat? MigratedTo { get; internal set; }

    public bool IsDeleted { get; internal set; }

    /// <summary>Emoji that may be used as reactions; null means all of Telegram's, none of them means that reactions are off.</summary>
    public IReadOnlyList<string>? AvailableReactions { get; set; }

    public IReadOnlyDictionary<long, MemberStatus> Members => _members;

    public bool IsGroup => Type is ChatType.Group or ChatType.Supergroup;

    internal string TypeName => Type switch
    {
        ChatType.Private => "private",
        ChatType.Group => "group",
        ChatType.Supergroup => "supergroup",
        _ => "channel",
    };

    /// <summary>What stands in the chat, ephemeral messages too, in the order in which it came.</summary>
    internal IEnumerable<Message> Messages => _inOrder.Where(message => !message.IsDeleted);

    internal int LastMessageId { get; private set; }

    public MemberStatus StatusOf(User user) => _members.GetValueOrDefault(user.Id, MemberStatus.Left);

    internal void SetStatus(User user, MemberStatus status) => _members[user.Id] = status;

    internal int TakeMessageId() => ++LastMessageId;

    internal int TakeEphemeralId() => ++_lastEphemeralId;

    internal Message? Find(long messageId) => _byId.GetValueOrDefault((int)messageId) is { IsDeleted: false } message ? message : null;

    internal Message? FindEphemeral(long ephemeralId)
        => _ephemeral.GetValueOrDefault((int)ephemeralId) is { IsDeleted: false } message ? message : null;

    /// <param name="message">The new message.</param>
    /// <param name="kept">Older messages than these are forgotten, so that a long load run does not fill the memory.</param>
    internal void Add(Message message, int kept)
    {
        _inOrder.Enqueue(message);
        if (message.EphemeralId is { } ephemeral)
        {
            _ephemeral[ephemeral] = message;
        }
        else
        {
            _byId[message.Id] = message;
        }

        while (_inOrder.Count > kept)
        {
            var oldest = _inOrder.Dequeue();
            _ = oldest.EphemeralId is { } old ? _ephemeral.Remove(old) : _byId.Remove(oldest.Id);
        }
    }

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = Id, ["type"] = TypeName };
        json.Put("title", Title);
        json.Put("username", Username ?? Person?.Username);
        json.Put("first_name", Person?.FirstName);
        json.Put("last_name", Person?.LastName);
        if (IsForum)
        {
            json["is_forum"] = true;
        }

        return json;
    }
}
