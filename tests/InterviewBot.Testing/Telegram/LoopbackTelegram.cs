using System.Text.Json.Nodes;
using InterviewBot.Testing.Telegram.Contract;
using InterviewBot.Testing.Telegram.Faults;
using InterviewBot.Testing.Telegram.Http;
using InterviewBot.Testing.Telegram.People;
using InterviewBot.Testing.Telegram.State;

namespace InterviewBot.Testing.Telegram;

/// <summary>
/// Telegram on this machine: a Bot API server that behaves as the real one, and people who use the bot. It speaks the raw protocol
/// and knows nothing of the bot or its client library.
/// </summary>
public sealed partial class LoopbackTelegram : IAsyncDisposable
{
    private readonly World _world;
    private readonly ApiHandler _handler;
    private readonly ApiServer _server;

    private LoopbackTelegram(LoopbackOptions options)
    {
        _world = new World(options);
        _handler = new ApiHandler(_world, Faults, Violations);
        _server = new ApiServer(_world, _handler, Violations);
    }

    /// <summary>Every message that is put into a chat, by people too; called under the server's lock: be quick.</summary>
    public Action<Message>? Posted
    {
        get => _world.Posted;
        set => _world.Posted = value;
    }

    /// <summary>What <c>Telegram:ApiUrl</c> is set to, without a slash at the end.</summary>
    public string ApiUrl => _server.Address.GetLeftPart(UriPartial.Authority);

    public string Token => _world.Options.Token;

    public User Bot => _world.Bot;

    public FaultPlan Faults { get; } = new();

    /// <summary>What no correct bot does; a test asserts that there is none.</summary>
    public Violations Violations { get; } = new();

    public Pace Pace => _world.Pace;

    /// <summary>False: no copy of the contract lies beside the repository, so requests are held against the rules alone.</summary>
    public bool ContractFound => ApiContract.Found is not null;

    /// <summary>Calls in their order, <c>getUpdates</c> too.</summary>
    public IReadOnlyList<ApiCall> Requests => [.. _handler.Calls];

    public static async Task<LoopbackTelegram> StartAsync(LoopbackOptions? options = null)
    {
        var telegram = new LoopbackTelegram(options ?? new LoopbackOptions());
        await telegram._server.StartAsync();
        return telegram;
    }

    /// <param name="name">First name, and in small letters the username.</param>
    /// <param name="language">As the client tells it; null: it does not.</param>
    public Person Person(string name, string? language = null)
    {
        lock (_world.Gate)
        {
            var user = new User(_world.NextUserId(), name) { LanguageCode = language };
            return new Person(_world, _world.Add(user));
        }
    }

    /// <summary>A group with these people, the first of them its owner, and the bot.</summary>
    public Chat Group(string title, params Person[] people) => AddChat(ChatType.Group, title, isForum: false, people);

    /// <inheritdoc cref="Group"/>
    public Chat Supergroup(string title, params Person[] people) => AddChat(ChatType.Supergroup, title, isForum: false, people);

    /// <inheritdoc cref="Group"/>
    public Chat Forum(string title, params Person[] people) => AddChat(ChatType.Supergroup, title, isForum: true, people);

    /// <summary>A channel of these people with the bot as an administrator, its posts going to the discussion group too.</summary>
    public Chat Channel(string title, Chat? discussion, params Person[] people)
    {
        lock (_world.Gate)
        {
            var channel = AddChat(ChatType.Channel, title, isForum: false, people);
            channel.SetStatus(Bot, MemberStatus.Administrator);
            channel.Linked = discussion;
            _ = discussion?.Linked = channel;
            return channel;
        }
    }

    /// <returns>The thread's id.</returns>
    public int Topic(Chat forum, string name)
    {
        lock (_world.Gate)
        {
            var fields = new JsonObject { ["forum_topic_created"] = new JsonObject { ["name"] = name, ["icon_color"] = 7322096 } };
            var service = _world.Post(forum, new MessageDraft(new MessageContent.Other($"(topic {name})", fields) { IsService = true }));
            forum.Topics.Add(service.Id, name);
            return service.Id;
        }
    }

    /// <summary>The chat is gone for good.</summary>
    public void Delete(Chat chat)
    {
        lock (_world.Gate)
        {
            chat.IsDeleted = true;
        }
    }

    /// <summary>The group was upgraded while nobody told the bot: it learns of it where it writes there.</summary>
    public void Upgrade(Chat group, Chat supergroup)
    {
        lock (_world.Gate)
        {
            group.MigratedTo = supergroup;
        }
    }

    /// <summary>Puts any update into the queue.</summary>
    public void Inject(string kind, JsonObject content)
    {
        lock (_world.Gate)
        {
            _world.Updates.Push(kind, content, lane: 0);
        }
    }

    /// <summary>Puts any text into the queue in place of an update; it is given the update's id.</summary>
    public void InjectRaw(Func<int, string> json)
    {
        lock (_world.Gate)
        {
            _world.Updates.PushRaw(json, lane: 0);
        }
    }

    /// <summary>Ids of updates start anew, as after a week without any.</summary>
    public void RestartUpdateIds(int next)
    {
        lock (_world.Gate)
        {
            _world.Updates.RestartIds(next);
        }
    }

    /// <summary>How often a method was called; counted while <see cref="LoopbackOptions.Transcribe"/> is on.</summary>
    public int Count(string method) => _handler.Calls.Count(call => call.Method.Equals(method, StringComparison.OrdinalIgnoreCase));

    /// <summary>What a person did and saw, to be compared with a file.</summary>
    public string Transcript(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        lock (_world.Gate)
        {
            return _world.Transcript.For(person.User);
        }
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private Chat AddChat(ChatType type, string title, bool isForum, Person[] people)
    {
        lock (_world.Gate)
        {
            var chat = _world.AddChat(type, title, isForum: isForum);
            chat.SetStatus(Bot, MemberStatus.Member);
            for (var i = 0; i < people.Length; i++)
            {
                chat.SetStatus(people[i].User, i == 0 ? MemberStatus.Creator : MemberStatus.Member);
            }

            return chat;
        }
    }
}
