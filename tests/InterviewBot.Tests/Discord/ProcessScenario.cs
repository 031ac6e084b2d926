using InterviewBot.Testing;
using InterviewBot.Testing.Discord;
using InterviewBot.Testing.Discord.People;
using InterviewBot.Tests.Running;

namespace InterviewBot.Tests.Discord;

/// <summary>A scenario with the bot as a process of its own, told nothing but its token and the server's address.</summary>
public abstract class ProcessScenario : IAsyncLifetime
{
    private readonly List<BotProcess> _started = [];
    private LoopbackDiscord? _discord;

    protected LoopbackDiscord Discord => _discord ?? throw new InvalidOperationException("Not started yet.");

    /// <summary>The bot's working directory, with the database.</summary>
    protected TemporaryFolder Folder { get; } = new();

    /// <summary>
    /// How the server is set up. Whoever needs the three seconds of an interaction sets them: a slow machine may need more. A program that is
    /// started twice cannot know when it last identified.
    /// </summary>
    protected virtual LoopbackOptions Options => new() { FirstResponseWithin = TimeSpan.FromMinutes(2), IdentifyWindow = TimeSpan.Zero };

    public async ValueTask InitializeAsync() => _discord = await LoopbackDiscord.StartAsync(Options);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var bot in _started)
        {
            await bot.KillAsync();
            bot.Dispose();
        }

        await Discord.DisposeAsync();
        Folder.Dispose();
        Assert.Empty(Discord.Violations.All);
    }

    /// <summary>Starts the bot on the database of those before it; they have to be ended.</summary>
    internal BotProcess Start(params (string Name, string Value)[] more)
    {
        var bot = BotProcess.Start(
            Folder, [("Discord__Token", Discord.Token), ("Discord__ApiUrl", Discord.ApiUrl), .. more], []);
        _started.Add(bot);
        return bot;
    }

    /// <summary>The same, and waits until it hears what happens, has saved its session, and its commands are there.</summary>
    internal async Task<BotProcess> StartListeningAsync(params (string Name, string Value)[] more)
    {
        var bot = Start(more);
        await Discord.Until(() => Discord.Gateway.Connected > 0 && Discord.Commands.Count > 0);
        await CaughtUp.BeginAsync(Folder);
        return bot;
    }

    /// <summary>Kills it and waits until the server has noticed.</summary>
    internal async Task KillAsync(BotProcess bot)
    {
        await bot.KillAsync();
        await Discord.Until(() => Discord.Gateway.Connected == 0);
    }

    protected Person An(string locale = "en-US") => Discord.Person("An", locale);

    protected Person Binh(string locale = "en-US") => Discord.Person("Bình", locale);

    /// <summary>A query's first column out of the bot's database.</summary>
    protected IReadOnlyList<string?> Read(string sql) => BotDatabase.Read(Folder, sql);
}
