using InterviewBot.Configuration;
using InterviewBot.Content;
using InterviewBot.Engine.Storage;
using InterviewBot.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Running;

/// <summary>One run of the bot: bank and database, then the host with all that lives on them.</summary>
internal static class BotRun
{
    /// <param name="configured">What was set.</param>
    /// <param name="time">All of the bot goes by it.</param>
    /// <param name="cancellationToken">Ends the run cleanly.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(SettingsReading.Valid configured, TimeProvider time, CancellationToken cancellationToken)
    {
        var (settings, configuration) = configured;
        using var logging = LoggerFactory.Create(builder => BotLogging.Configure(builder, settings, configuration));

        // Starting is to be quick: the bank is read while the database is opened and the host put together.
        var folder = ContentFolderPath.Resolve(settings.Content.Path);
        var loading = Task.Run(() => BankLoader.Load(folder), cancellationToken);
        var opening = Database.OpenAsync(settings.Storage.Path, time, logging.CreateLogger<Database>());

        var opened = await opening;
        await using var database = (opened as OpenResult.Opened)?.Database;
        if (opened is OpenResult.Refused refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return ExitCode.Storage;
        }

        var bank = new FirstBank(folder);
        using var host = BotHost.Build(configured, bank, database!, time);
        switch (await loading)
        {
            case Broken broken:
                await TellAsync(broken, folder);
                return ExitCode.Content;
            case Loaded loaded:
                bank.Arrive(loaded);
                break;
        }

        if (host.Services.GetService<WebServer>() is { } web && await web.TryStartAsync(cancellationToken) is { } problem)
        {
            await Console.Error.WriteLineAsync(problem);
            return ExitCode.Configuration;
        }

        return await BotHost.RunAsync(host, cancellationToken);
    }

    private static async Task TellAsync(Broken broken, string folder)
    {
        var errors = broken.Problems.Count(problem => problem.Severity is Severity.Error);
        await Console.Error.WriteLineAsync($"The question bank in {folder} has errors ({errors}); mend them and start again.");
        foreach (var problem in broken.Problems)
        {
            await Console.Error.WriteLineAsync(problem.ToString());
        }
    }
}
