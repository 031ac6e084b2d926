using InterviewBot.Benchmarks.Growth;
using InterviewBot.Engine;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting.Numbers;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace InterviewBot.Benchmarks.Comments;

/// <summary>The whole engine as the host wires it, on a database in a temporary file, with a platform that takes everything at once.</summary>
internal sealed class CommentingBot : IAsyncDisposable
{
    private const int Seed = 4;

    private readonly TemporaryFolder _folder;
    private readonly ServiceProvider _services;

    private CommentingBot(TemporaryFolder folder, Database database, ServiceProvider services)
    {
        _folder = folder;
        _services = services;
        Database = database;
        Sink = services.GetRequiredService<IEventSink>();
    }

    public Database Database { get; }

    public IEventSink Sink { get; }

    public static async Task<CommentingBot> StartAsync(QuestionBank bank)
    {
        var folder = new TemporaryFolder();
        var opened = await Database.OpenAsync(Path.Combine(folder.Path, "bot.db"), TimeProvider.System, NullLogger<Database>.Instance);
        var database = opened is OpenResult.Opened { Database: var open }
            ? open
            : throw new InvalidOperationException($"The database did not open: {opened}.");
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new Random(Seed))
            .AddSingleton(database)
            .AddSingleton(new QuestionLibrary(bank))
            .AddEngine(new EngineOptions())
            .AddSingleton<IChatAdapter, QuickPlatform>()
            .BuildServiceProvider();
        await services.GetRequiredService<PostedNumbers>().StartAsync(CancellationToken.None);
        return new CommentingBot(folder, database, services);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.GetRequiredService<PostedNumbers>().StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
        await Database.DisposeAsync();
        _folder.Dispose();
    }
}
