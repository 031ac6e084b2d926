using InterviewBot.Engine;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting.Numbers;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace InterviewBot.Testing;

/// <summary>The whole engine on a database file of its own, with a clock that stands still and a seeded shuffle.</summary>
public sealed class TestBot : IAsyncDisposable
{
    public const int Seed = 20_261_122;

    private readonly TemporaryFolder _folder;
    private readonly bool _ownsFolder;
    private readonly ServiceProvider _services;

    private TestBot(TemporaryFolder folder, bool ownsFolder, Database database, ServiceProvider services, FakeTimeProvider clock)
    {
        _folder = folder;
        _ownsFolder = ownsFolder;
        _services = services;
        Database = database;
        Clock = clock;
        Platform = services.GetRequiredService<ScriptedPlatform>();
        Platform.Connect(services.GetRequiredService<IEventSink>());
    }

    public Database Database { get; }

    public FakeTimeProvider Clock { get; }

    public ScriptedPlatform Platform { get; }

    public IServiceProvider Services => _services;

    public QuestionLibrary Library => _services.GetRequiredService<QuestionLibrary>();

    /// <param name="bank">What is asked; <see cref="SampleBank.Small"/> by default.</param>
    /// <param name="folder">Where the database is, to start another bot on it; a fresh one by default.</param>
    /// <param name="seed">Of the shuffle.</param>
    /// <param name="configure">Adds or replaces services.</param>
    public static async Task<TestBot> StartAsync(
        QuestionBank? bank = null,
        TemporaryFolder? folder = null,
        int seed = Seed,
        Action<IServiceCollection>? configure = null)
    {
        var home = folder ?? new TemporaryFolder();
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 8, 30, 0, TimeSpan.Zero));
        var opened = await Database.OpenAsync(home.File("bot.db"), clock, NullLogger<Database>.Instance);
        var database = Assert.IsType<OpenResult.Opened>(opened).Database;

        var services = new ServiceCollection()
            .AddLogging()
            .AddMetrics()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(new Random(seed))
            .AddSingleton(database)
            .AddSingleton(new QuestionLibrary(bank ?? SampleBank.Small()))
            .AddEngine(new EngineOptions { DefaultLanguage = Language.English })
            .AddSingleton<ScriptedPlatform>()
            .AddSingleton<IChatAdapter>(provider => provider.GetRequiredService<ScriptedPlatform>());
        configure?.Invoke(services);
        return new TestBot(home, ownsFolder: folder is null, database, services.BuildServiceProvider(), clock);
    }

    /// <summary>Lets the numbers of comments on posts follow, as the host does.</summary>
    public Task FollowNumbersAsync() => _services.GetRequiredService<PostedNumbers>().StartAsync(CancellationToken.None);

    /// <summary>Turns the clock on, a second at a time, until it is so: what waits for the clock comes when the machine comes to it.</summary>
    public async Task Until(Func<bool> condition)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < Signal.Patience, "What was waited for does not happen.");
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        }
    }

    public ScriptedChat Group(string id = "group") => Platform.Chat(id, isPrivate: false);

    public ScriptedChat Private(string id = "private") => Platform.Chat(id, isPrivate: true);

    public async ValueTask DisposeAsync()
    {
        await _services.GetRequiredService<PostedNumbers>().StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
        await Database.DisposeAsync();
        if (_ownsFolder)
        {
            _folder.Dispose();
        }
    }
}
