using InterviewBot.Testing;
using InterviewBot.Testing.Telegram;
using InterviewBot.Testing.Telegram.People;
using InterviewBot.Tests.Running;

namespace InterviewBot.Tests.Telegram;

/// <summary>A scenario with the bot as a process of its own, told nothing but its token and the server's address.</summary>
public abstract class ProcessScenario : IAsyncLifetime
{
    private readonly List<BotProcess> _started = [];
    private LoopbackTelegram? _telegram;

    protected LoopbackTelegram Telegram => _telegram ?? throw new InvalidOperationException("Not started yet.");

    /// <summary>The bot's working directory, with the database.</summary>
    protected TemporaryFolder Folder { get; } = new();

    /// <summary>How the server is set up.</summary>
    protected virtual LoopbackOptions Options => new();

    public async ValueTask InitializeAsync() => _telegram = await LoopbackTelegram.StartAsync(Options);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var bot in _started)
        {
            await bot.KillAsync();
            bot.Dispose();
        }

        await Telegram.DisposeAsync();
        Folder.Dispose();
        Assert.Empty(Telegram.Violations.All);
    }

    /// <summary>Starts the bot on the database of those before it; they have to be ended.</summary>
    internal BotProcess Start(params (string Name, string Value)[] more)
    {
        var bot = BotProcess.Start(
            Folder, [("Telegram__Token", Telegram.Token), ("Telegram__ApiUrl", Telegram.ApiUrl), .. more], []);
        _started.Add(bot);
        return bot;
    }

    protected Person An() => Telegram.Person("An", "en");
}
