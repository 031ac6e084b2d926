using InterviewBot.Configuration;
using InterviewBot.Running;
using InterviewBot.Testing;
using Microsoft.Extensions.Configuration;

namespace InterviewBot.Tests.Running;

/// <summary>The real host in this process.</summary>
internal sealed class HostedBot : IAsyncDisposable
{
    private readonly bool _ownsFolder;
    private readonly CancellationTokenSource _stop = new();

    /// <param name="folder">Where the database is, to start another bot on it; null: a fresh one.</param>
    /// <param name="time">What it goes by.</param>
    /// <param name="settings">Later ones win.</param>
    public HostedBot(TemporaryFolder? folder, TimeProvider time, params (string Key, string Value)[] settings)
    {
        Folder = folder ?? new TemporaryFolder();
        _ownsFolder = folder is null;
        var all = new Dictionary<string, string?>
        {
            ["Storage:Path"] = Folder.File("bot.db"),
            ["Content:Path"] = Repository.PathOf("tests", "InterviewBot.Tests", "Bank"),
            ["Logging:LogLevel:Default"] = "Error",

            // At once: how soon is for the engine's own tests to say, which have a clock of theirs.
            ["Comments:NumberEvery"] = "0",

            // Of a crowd in a test, few say much in a short time.
            ["Comments:Burst"] = "1000",
            ["Comments:PerMinute"] = "1000",
        };
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        var configured = Assert.IsType<SettingsReading.Valid>(SettingsReader.Read(sources => sources.AddInMemoryCollection(all)));
        Ended = BotRun.RunAsync(configured, time, _stop.Token);
    }

    /// <summary>A setting for those who read what follows what: numbers on posts change when what was said before is answered.</summary>
    public static readonly (string Key, string Value) NumbersComeLater = ("Comments:NumberEvery", "1");

    /// <summary>Where the database is.</summary>
    public TemporaryFolder Folder { get; }

    /// <summary>What the program ended with; it ends by itself only when something is wrong.</summary>
    public Task<int> Ended { get; }

    /// <summary>Stops it cleanly; gives its exit code.</summary>
    public async Task<int> StopAsync()
    {
        await _stop.CancelAsync();
        return await Ended;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
        if (_ownsFolder)
        {
            Folder.Dispose();
        }
    }
}
