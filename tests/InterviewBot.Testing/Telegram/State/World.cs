using System.Globalization;
using InterviewBot.Testing.Telegram.Faults;
using InterviewBot.Testing.Telegram.People;
using InterviewBot.Testing.Telegram.Updates;

namespace InterviewBot.Testing.Telegram.State;

/// <summary>Everything the server knows. Whoever reads or changes it holds <see cref="Gate"/>.</summary>
internal sealed class World
{
    private readonly Dictionary<long, User> _users = [];
    private readonly Dictionary<long, Chat> _chats = [];
    private long _lastUser = 1000;
    private long _lastGroup = 5000;
    private long _lastSupergroup = 1_002_000_000_000;
    private long _lastSequence;
    private long _lastQuery = 4_382_000_000_000;

    public World(LoopbackOptions options)
    {
        Options = options;
        Bot = new User(long.Parse(options.Token.Split(':')[0], CultureInfo.InvariantCulture), options.BotName)
        {
            IsBot = true,
            Username = options.BotUsername,
        };
        _users.Add(Bot.Id, Bot);
        Updates = new UpdateQueue(options.FirstUpdateId, Changed);
        Floods = new FloodWaits(options.Clock);
    }

    public Lock Gate { get; } = new();

    public LoopbackOptions Options { get; }

    public User Bot { get; }

    public Signal Changed { get; } = new();

    public UpdateQueue Updates { get; }

    public WebhookDelivery? Webhook { get; set; }

    public FloodWaits Floods { get; }

    public Pace Pace { get; } = new();

    public Menus Menus { get; } = new();

    public Transcript Transcript { get; } = new();

    public Dictionary<string, Press> Presses { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, InlineQuery> InlineQueries { get; } = new(StringComparer.Ordinal);

    public InlineCache InlineCache { get; } = new();

    public Dictionary<string, Message> InlineMessages { get; } = new(StringComparer.Ordinal);

    public Action<Message>? Posted { get; set; }

    public IEnumerable<Chat> Chats => _chats.Values;

    public DateTimeOffset Now => Options.Clock.GetUtcNow();

    public Chat? Find(long chatId) => _chats.GetValueOrDefault(chatId);

    public Chat? Find(string username)
        => _chats.Values.FirstOrDefault(chat => string.Equals(chat.Username, username.TrimStart('@'), StringComparison.OrdinalIgnoreCase));

    public User? FindUser(long id) => _users.GetValueOrDefault(id);

    public string NextQueryId() => (++_lastQuery).ToString(CultureInfo.InvariantCulture);

    public long NextUserId() => ++_lastUser;

    public User Add(User user)
    {
        _users.Add(user.Id, user);
        return user;
    }

    public Chat AddPrivate(User person)
    {
        var chat = new Chat(person.Id, ChatType.Private, title: null, person);
        chat.SetStatus(person, MemberStatus.Member);
        _chats.Add(chat.Id, chat);
        return chat;
    }

    public Chat AddChat(ChatType type, string title, string? username = null, bool isForum = false)
    {
        var id = type == ChatType.Group ? -++_lastGroup : -++_lastSupergroup;
        var chat = new Chat(id, type, title, person: null) { Username = username, IsForum = isForum };
        _chats.Add(chat.Id, chat);
        return chat;
    }

    public Message Post(Chat chat, MessageDraft draft)
    {
        var isEphemeral = draft.Receiver is not null;
        var message = new Message
        {
            Chat = chat,
            Id = isEphemeral ? 0 : chat.TakeMessageId(),
            EphemeralId = isEphemeral ? chat.TakeEphemeralId() : null,
            Receiver = draft.Receiver,
            Date = Now,
            Sequence = ++_lastSequence,
            Content = draft.Content,
            Markup = draft.Markup,
            From = draft.From,
            SenderChat = draft.SenderChat,
            ThreadId = draft.ThreadId,
            ReplyTo = draft.ReplyTo,
            ViaBot = draft.ViaBot,
            InlineMessageId = draft.InlineMessageId,
            Extra = draft.Extra,
        };
        chat.Add(message, Options.MessagesKept);
        if (message.InlineMessageId is { } inlineId)
        {
            InlineMessages.Add(inlineId, message);
        }

        if (Options.Transcribe)
        {
            Transcript.Posted(message, Bot);
        }

        Posted?.Invoke(message);
        Changed.Raise();
        if (chat is { Type: ChatType.Channel, Linked: { } discussion })
        {
            Forwarding.ToDiscussion(this, message, discussion);
        }

        return message;
    }
}
