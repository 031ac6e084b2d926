using InterviewBot.Configuration;
using InterviewBot.Running;
using InterviewBot.Testing;
using InterviewBot.Testing.Telegram;
using Microsoft.Extensions.Configuration;

namespace InterviewBot.Tests.Telegram;

/// <summary>
/// The real host with the real Telegram client, in this process, against the loopback Telegram. When it is disposed of, no violation may
/// have happened.
/// </summary>
internal sealed class LiveBot : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly bool _ownsFolder;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task<int> _run;

    private LiveBot(LoopbackTelegram telegram, TemporaryFolder folder, bool ownsFolder, IEnumerable<KeyValuePair<string, string?>> settings)
    {
        Telegram = telegram;
        _folder = folder;
        _ownsFolder = ownsFolder;
        var configured = Assert.IsType<SettingsReading.Valid>(SettingsReader.Read(sources => sources.AddInMemoryCollection(settings)));
        _run = BotRun.RunAsync(configured, _stop.Token);
    }

    public LoopbackTelegram Telegram { get; }

    /// <summary>Where the database is.</summary>
    public TemporaryFolder Folder => _folder;

    /// <summary>What the program ended with; it ends by itself only when something is wrong.</summary>
    public Task<int> Ended => _run;

    /// <param name="telegram">The server.</param>
    /// <param name="folder">Where the database is, to start another bot on it; a fresh one by default.</param>
    /// <param name="settings">Beside the usual ones.</param>
    public static async Task<LiveBot> StartAsync(
        LoopbackTelegram telegram,
        TemporaryFolder? folder = null,
        params (string Key, string Value)[] settings)
    {
        var home = folder ?? new TemporaryFolder();
        var before = telegram.Count("getUpdates") + telegram.Count("setWebhook");
        var all = new Dictionary<string, string?>
        {
            ["Telegram:Token"] = telegram.Token,
            ["Telegram:ApiUrl"] = telegram.ApiUrl,
            ["Storage:Path"] = home.File("bot.db"),
            ["Content:Path"] = Repository.PathOf("tests", "InterviewBot.Tests", "Bank"),
            ["Logging:LogLevel:Default"] = "Error",
        };
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        var bot = new LiveBot(telegram, home, ownsFolder: folder is null, all);
        await telegram.Until(() => bot._run.IsCompleted || telegram.Count("getUpdates") + telegram.Count("setWebhook") > before);
        return bot;
    }

    /// <summary>Stops it cleanly; gives its exit code.</summary>
    public async Task<int> StopAsync()
    {
        await _stop.CancelAsync();
        return await _run;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
        if (_ownsFolder)
        {
            _folder.Dispose();
        }

        Assert.Empty(Telegram.Violations.All);
    }
}
