using InterviewBot.Engine;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting.Rules;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using InterviewBot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InterviewBot.ScriptedHost;

/// <summary>
/// The engine on a database file in a process of its own: deeds come in by standard input (<see cref="Deed"/>), acknowledgements go out by
/// standard output, what is logged as a warning or worse by standard error. It opens the database when the first line comes: whoever kills
/// one process has the next one standing by.
/// </summary>
public static class Program
{
    /// <summary>The line that has the database opened, and the line that says it is.</summary>
    public const string Open = "open";

    /// <summary>Whoever administers every chat.</summary>
    public const string Administrator = "admin";

    /// <summary>Nobody is held up, and nothing held back: what is acknowledged is to be there, however fast it comes.</summary>
    private static readonly CommentLimits Unlimited = new()
    {
        Burst = 1_000_000,
        PerMinute = 1_000_000,
        NewcomerLinks = Treatment.Allow,
        Repeats = Treatment.Allow,
    };

    /// <param name="arguments">The database's path.</param>
    public static async Task<int> Main(string[] arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        using var logging = LoggerFactory.Create(Log);

        // The console's own reader keeps its thread while it waits.
        using var input = new StreamReader(Console.OpenStandardInput());
        await using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        if (await input.ReadLineAsync() != Open)
        {
            return 0;
        }

        if (await Database.OpenAsync(arguments[0], TimeProvider.System, logging.CreateLogger<Database>()) is not OpenResult.Opened(var database))
        {
            await Console.Error.WriteLineAsync("The database cannot be opened.");
            return 1;
        }

        await using var opened = database;
        await SlowDisk.UnderAsync(database);
        await using var services = new ServiceCollection()
            .AddLogging(Log)
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new Random(TestBot.Seed))
            .AddSingleton(database)
            .AddSingleton(new QuestionLibrary(SampleBank.Small()))
            .AddEngine(new EngineOptions { DefaultLanguage = Language.English, Comments = Unlimited })
            .AddSingleton<ScriptedPlatform>()
            .AddSingleton<IChatAdapter>(provider => provider.GetRequiredService<ScriptedPlatform>())
            .BuildServiceProvider();
        var platform = services.GetRequiredService<ScriptedPlatform>();
        platform.Administrators.Add(new PersonId(platform.Platform, Administrator));
        var listener = new Listener(services.GetRequiredService<IEventSink>(), platform.Platform, input, output);
        await output.WriteLineAsync(Open);
        await listener.RunAsync();
        return 0;
    }

    private static void Log(ILoggingBuilder logging) => logging
        .SetMinimumLevel(LogLevel.Warning)
        .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
}
