using InterviewBot.Benchmarks.Growth;
using InterviewBot.Engine;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace InterviewBot.Benchmarks.Load;

/// <summary>The whole engine as the host wires it, on a database in a temporary file, with the usual settings.</summary>
internal sealed class EngineOnFile : IAsyncDisposable
{
    private const int Seed = 4;

    private readonly TemporaryFolder _folder;
    private readonly ServiceProvider _services;

    private EngineOnFile(TemporaryFolder folder, Database database, ServiceProvider services)
        => (_folder, Database, _services) = (folder, database, services);

    public Database Database { get; }

    /// <param name="bank">What it asks.</param>
    /// <param name="addPlatform">Where it talks.</param>
    /// <exception cref="InvalidOperationException">The database did not open.</exception>
    public static async Task<EngineOnFile> StartAsync(QuestionBank bank, Func<IServiceCollection, IServiceCollection> addPlatform)
    {
        var folder = new TemporaryFolder();
        var opened = await Database.OpenAsync(Path.Combine(folder.Path, "bot.db"), TimeProvider.System, NullLogger<Database>.Instance);
        var database = opened is OpenResult.Opened { Database: var open }
            ? open
            : throw new InvalidOperationException($"The database did not open: {opened}.");
        var services = new ServiceCollection()
            .AddLogging()
            .AddMetrics()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new Random(Seed))
            .AddSingleton(database)
            .AddSingleton(new QuestionLibrary(bank))
            .AddEngine(new EngineOptions());
        return new EngineOnFile(folder, database, addPlatform(services).BuildServiceProvider());
    }

    public T Get<T>()
        where T : notnull
        => _services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Database.DisposeAsync();
        _folder.Dispose();
    }
}
