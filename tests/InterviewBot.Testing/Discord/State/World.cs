using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.Gateway;
using InterviewBot.Testing.Discord.People;

namespace InterviewBot.Testing.Discord.State;

/// <summary>Everything the server knows. Whoever reads or changes it holds <see cref="Gate"/>.</summary>
internal sealed class World
{
    private readonly Dictionary<ulong, User> _users = [];
    private readonly Dictionary<ulong, Guild> _guilds = [];
    private readonly Dictionary<ulong, Channel> _channels = [];
    private readonly Dictionary<(ulong, ulong), Channel> _private = [];

    public World(LoopbackOptions options, Violations violations)
    {
        Options = options;
        Violations = violations;
        Ids = new Snowflakes(options.Clock);
        Nonces = new Nonces(options.Clock);
        Interactions = new Interactions(options);
        Bot = Add(new User(options.BotId, options.BotName) { IsBot = true });
        Gateway = new GatewayServer(this);
    }

    public Lock Gate { get; } = new();

    public LoopbackOptions Options { get; }

    public Violations Violations { get; }

    /// <summary>The bot's user, whose id is the application's too.</summary>
    public User Bot { get; }

    public Signal Changed { get; } = new();

    public Snowflakes Ids { get; }

    /// <summary>Makes tokens; the same in every run.</summary>
    public Random Random { get; } = new(20_261_123);

    public Nonces Nonces { get; }

    public Interactions Interactions { get; }

    public Commands Commands { get; } = new();

    public GatewayServer Gateway { get; }

    public Transcript Transcript { get; } = new();

    public Action<Message>? Posted { get; set; }

    public Action<Interaction>? Responded { get; set; }

    public IEnumerable<Guild> Guilds => _guilds.Values;

    public IEnumerable<Channel> Channels => _channels.Values;

    public DateTimeOffset Now => Options.Clock.GetUtcNow();

    public User? FindUser(ulong id) => _users.GetValueOrDefault(id);

    public Guild? FindGuild(ulong id) => _guilds.GetValueOrDefault(id);

    public Channel? FindChannel(ulong id) => _channels.GetValueOrDefault(id);

    public User Add(User user)
    {
        _users.Add(user.Id, user);
        return user;
    }

    public Guild AddGuild(string name, User? owner)
    {
        var guild = new Guild(this, Ids.NextGuild(), name, owner);
        _guilds.Add(guild.Id, guild);
        return guild;
    }

    public Channel Add(Channel channel)
    {
        _channels.Add(channel.Id, channel);
        channel.Guild?.Add(channel);
        return channel;
    }

    /// <summary>The place where two talk in private; made when it is first asked for.</summary>
    public Channel PrivateChannel(User one, User other)
    {
        var key = (Math.Min(one.Id, other.Id), Math.Max(one.Id, other.Id));
        if (!_private.TryGetValue(key, out var channel))
        {
            channel = Add(new Channel(Ids.Next(), ChannelType.DM, name: null) { Recipients = [one, other] });
            _private.Add(key, channel);
        }

        return channel;
    }

    public Message Post(Channel channel, MessageDraft draft)
    {
        var message = new Message(draft.Body)
        {
            Channel = channel,
            Id = draft.Id ?? Ids.Next(),
            Author = draft.Author,
            Timestamp = Now,
            Type = draft.Type,
            Reference = draft.Reference,
            IsForward = draft.IsForward,
            IsOfWebhook = draft.IsOfWebhook,
            Receiver = draft.Receiver,
            InteractionMetadata = draft.InteractionMetadata,
            Nonce = draft.Nonce,
        };
        channel.Add(message, Options.MessagesKept);
        if (Options.Transcribe)
        {
            Transcript.Posted(message);
        }

        Posted?.Invoke(message);
        Events.MessageCreated(this, message);
        Changed.Raise();
        return message;
    }

    public void Edit(Message message, MessageBody body)
    {
        message.Body = body;
        message.EditedAt = Now;
        if (Options.Transcribe)
        {
            Transcript.Edited(message);
        }

        Events.MessageUpdated(this, message);
        Changed.Raise();
    }

    public void Delete(Message message)
    {
        message.IsDeleted = true;
        if (Options.Transcribe)
        {
            Transcript.Deleted(message);
        }

        Events.MessageDeleted(this, message);
        Changed.Raise();
    }

    /// <summary>A message's JSON as REST gives it to the bot.</summary>
    public JsonObject ForBot(Message message) => message.ToJson(
        Gateway.GrantsMessageContent || message.IsReadableBy(Bot),
        Bot,
        readsAll: Gateway.GrantsMessageContent);
}
