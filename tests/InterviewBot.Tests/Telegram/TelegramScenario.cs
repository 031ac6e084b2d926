using InterviewBot.Testing.Telegram;
using InterviewBot.Testing.Telegram.People;

namespace InterviewBot.Tests.Telegram;

/// <summary>A scenario over Telegram: people, chats, and the bot.</summary>
public abstract class TelegramScenario : IAsyncLifetime
{
    private LoopbackTelegram? _telegram;
    private LiveBot? _bot;

    protected LoopbackTelegram Telegram => _telegram ?? throw new InvalidOperationException("Not started yet.");

    internal LiveBot Bot => _bot ?? throw new InvalidOperationException("Not started yet.");

    /// <summary>How the server is set up.</summary>
    protected virtual LoopbackOptions Options => new();

    /// <summary>How the bot is set up.</summary>
    protected virtual (string Key, string Value)[] Settings => [];

    public async ValueTask InitializeAsync()
    {
        _telegram = await LoopbackTelegram.StartAsync(Options);
        _bot = await LiveBot.StartAsync(_telegram, folder: null, Settings);
        if (!_telegram.ContractFound)
        {
            TestContext.Current.TestOutputHelper?.WriteLine("No copy of the Bot API's contract lies beside the repository: requests are held against the rules alone.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Bot.DisposeAsync();
        await Telegram.DisposeAsync();
    }

    protected Person An(string language = "en") => Telegram.Person("An", language);

    protected Person Binh(string language = "en") => Telegram.Person("Bình", language);
}
