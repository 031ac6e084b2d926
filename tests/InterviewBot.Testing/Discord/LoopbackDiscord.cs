using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.Contract;
using InterviewBot.Testing.Discord.Faults;
using InterviewBot.Testing.Discord.Gateway;
using InterviewBot.Testing.Discord.People;
using InterviewBot.Testing.Discord.Rest;
using InterviewBot.Testing.Discord.State;
using Xunit;

namespace InterviewBot.Testing.Discord;

/// <summary>
/// Discord on this machine: REST and the gateway, which behave as the real ones, and people who use the bot. It speaks the raw protocol
/// and knows nothing of the bot or its client.
/// </summary>
public sealed class LoopbackDiscord : IAsyncDisposable
{
    private readonly World _world;
    private readonly RestHandler _handler;
    private readonly DiscordServer _server;

    private LoopbackDiscord(LoopbackOptions options)
    {
        _world = new World(options, Violations);
        _handler = new RestHandler(_world, Faults);
        _server = new DiscordServer(_world, new RestEntrance(_world, _handler));
    }

    /// <summary>Every message that is put into a channel, by people too; called under the server's lock: be quick.</summary>
    public Action<Message>? Posted
    {
        get => _world.Posted;
        set => _world.Posted = value;
    }

    /// <summary>Every first response to an interaction; called under the server's lock: be quick.</summary>
    public Action<Interaction>? Responded
    {
        get => _world.Responded;
        set => _world.Responded = value;
    }

    /// <summary>What <c>Discord:ApiUrl</c> is set to, without a slash at the end.</summary>
    public string ApiUrl => _server.Address.GetLeftPart(UriPartial.Authority) + RestEntrance.Prefix;

    public string Token => _world.Options.Token;

    /// <summary>The bot's user, whose id is the application's too.</summary>
    public User Bot => _world.Bot;

    public GatewayServer Gateway => _world.Gateway;

    /// <summary>What goes wrong with REST.</summary>
    public FaultPlan Faults { get; } = new();

    /// <summary>What no correct bot does; a test asserts that there is none.</summary>
    public Violations Violations { get; } = new();

    /// <summary>False: no copy of the contract lies beside the repository, so requests are held against the rules alone.</summary>
    public bool ContractFound => OpenApiContract.Found is not null;

    /// <summary>Requests in their order.</summary>
    public IReadOnlyList<RestCall> Requests => [.. _handler.Calls];

    /// <summary>How often 429 was answered, but for shared limits.</summary>
    public int TooManyRequests => Look(() => _handler.Buckets.Refusals);

    /// <summary>Interactions that were sent to the bot.</summary>
    public int Interactions => Look(() => _world.Interactions.Count);

    /// <summary>Interactions that got their first response.</summary>
    public int Answered => Look(() => _world.Interactions.Answered);

    /// <summary>First responses that came too late to be taken.</summary>
    public int Missed => Look(() => _world.Interactions.Missed);

    /// <summary>How often the bot overwrote its commands.</summary>
    public int CommandOverwrites => Look(() => _world.Commands.Overwrites);

    /// <summary>The commands the bot registered.</summary>
    public IReadOnlyList<JsonObject> Commands => Look<IReadOnlyList<JsonObject>>(() => [.. _world.Commands.All.Select(command => command.DeepClone().AsObject())]);

    /// <summary>Waits for what the bot still does after its last request, which cannot be seen from here. Part of <see cref="Idle"/>.</summary>
    public Func<Task>? Settling { get; set; }

    public static async Task<LoopbackDiscord> StartAsync(LoopbackOptions? options = null)
    {
        var discord = new LoopbackDiscord(options ?? new LoopbackOptions());
        await discord._server.StartAsync();
        return discord;
    }

    /// <param name="name">Display name, and in small letters the username.</param>
    /// <param name="locale">The client's language, one of Discord's locales.</param>
    public Person Person(string name, string locale = "en-US")
    {
        lock (_world.Gate)
        {
            return new Person(_world, _world.Add(new User(_world.Ids.Next(), name) { Locale = locale }));
        }
    }

    /// <summary>Another app's bot, which talks as people do.</summary>
    public Person OtherBot(string name)
    {
        lock (_world.Gate)
        {
            return new Person(_world, _world.Add(new User(_world.Ids.Next(), name) { IsBot = true }));
        }
    }

    /// <summary>A guild with these people, the first of them its owner, and the bot.</summary>
    public Guild Guild(string name, params Person[] people) => AddGuild(name, withBot: true, people);

    /// <summary>A guild where the bot is no member: it can be used there by those who installed it for themselves.</summary>
    public Guild GuildWithoutBot(string name, params Person[] people) => AddGuild(name, withBot: false, people);

    /// <summary>Where two people talk in private.</summary>
    public Channel Private(Person one, Person other)
    {
        lock (_world.Gate)
        {
            return _world.PrivateChannel(one.User, other.User);
        }
    }

    /// <summary>Where several people talk in private.</summary>
    public Channel GroupTalk(params Person[] people)
    {
        lock (_world.Gate)
        {
            return _world.Add(new Channel(_world.Ids.Next(), ChannelType.GroupDM, name: null) { Recipients = [.. people.Select(person => person.User)] });
        }
    }

    /// <summary>Waits until everything was told to the bot, every interaction was answered, and the bot makes no request.</summary>
    public async Task Idle()
    {
        Assert.True(await _world.Changed.Until(IsIdle), "The bot does not come to rest.");
        await (Settling?.Invoke() ?? Task.CompletedTask);
    }

    /// <summary>Waits until it is so; looked at whenever something happens here.</summary>
    public async Task Until(Func<bool> condition)
        => Assert.True(await _world.Changed.Until(condition), "What was waited for does not happen.");

    /// <summary>How often a route was asked; counted while <see cref="LoopbackOptions.Transcribe"/> is on.</summary>
    /// <param name="route">Its name: <c>POST /channels/{channel}/messages</c>.</param>
    public int Count(string route) => _handler.Calls.Count(call => call.Route == route);

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

    private bool IsIdle() => _handler.IsIdle && Look(() => _world.Interactions.AllAnswered && _world.Gateway.IsDrained);

    private Guild AddGuild(string name, bool withBot, Person[] people)
    {
        lock (_world.Gate)
        {
            var guild = _world.AddGuild(name, people.FirstOrDefault()?.User);
            foreach (var person in people)
            {
                guild.Add(new Member(person.User, _world.Now));
            }

            if (withBot)
            {
                guild.AddsBot();
            }

            return guild;
        }
    }

    private T Look<T>(Func<T> read)
    {
        lock (_world.Gate)
        {
            return read();
        }
    }
}
