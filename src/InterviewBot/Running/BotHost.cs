using InterviewBot.Configuration;
using InterviewBot.Content.Watching;
using InterviewBot.Discord;
using InterviewBot.Engine;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Storage;
using InterviewBot.Health;
using InterviewBot.Telegram;
using InterviewBot.Terminal;
using InterviewBot.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace InterviewBot.Running;

/// <summary>The composition root.</summary>
internal static class BotHost
{
    /// <summary>Less than the ten seconds that container engines wait after SIGTERM.</summary>
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(8);

    public static IHost Build(SettingsReading.Valid configured, FirstBank bank, Database database, TimeProvider time)
    {
        var settings = configured.Settings;
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddConfiguration(configured.Configuration);
        BotLogging.Configure(builder.Logging, settings, configured.Configuration);

        var defaultLanguage = Language.FromTag(settings.Bot.DefaultLanguage)!.Value;
        var services = builder.Services;
        services.Configure<HostOptions>(options => options.ShutdownTimeout = ShutdownTimeout);
        services.Configure<ConsoleLifetimeOptions>(options => options.SuppressStatusMessages = true);
        services.AddSingleton(time);
        services.AddSingleton<Random>(new SharedRandom(ShuffleSeed(time)));
        services.AddSingleton(database);
        services.AddSingleton(bank.Library);
        services.AddEngine(settings.ToEngineOptions());
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<BankWatcher>(provider, bank.Folder, bank.Content));
        services.AddHostedService<BankWatching>();
        services.AddHostedService<Housekeeping>();
        if (!settings.RunsInTerminal && !settings.Bot.OwnerIds().Any())
        {
            services.AddHostedService<ReportsUnread>();
        }

        if (settings.RunsInTerminal)
        {
            services.AddTerminal((provider, options) => options with
            {
                DefaultLanguage = defaultLanguage,
                Commands = [.. provider.GetRequiredService<CommandCatalogue>().Specs.Select(spec => spec.Name)],
            });
        }

        if (settings.Telegram.ToOptions(defaultLanguage) is { } telegram)
        {
            services.AddTelegram(telegram);
            if (telegram.Webhook is not null)
            {
                services.AddSingleton<IWebEndpoints, TelegramWebhookEndpoint>();
            }
        }

        if (settings.Discord.ToOptions(defaultLanguage) is { } discord)
        {
            services.AddDiscord(discord);
        }

        if (settings.Http.Addresses() is { IsEmpty: false } addresses)
        {
            services.AddSingleton<HealthCheck>();
            services.AddSingleton<IWebEndpoints, HealthEndpoints>();
            services.AddSingleton(provider => ActivatorUtilities.CreateInstance<WebServer>(provider, addresses));
        }

        // Last, so that all it needs is running when the first event comes.
        services.AddSingleton<RunOutcome>();
        services.AddHostedService<ChatAdapters>();

        // Made now rather than with the first event: the bank is being read on another processor meanwhile.
        var host = builder.Build();
        _ = host.Services.GetRequiredService<IEventSink>();
        _ = host.Services.GetServices<IChatAdapter>();
        return host;
    }

    /// <summary>Runs to the end, which a background service's failure is too; gives what the process is to end with.</summary>
    public static async Task<int> RunAsync(IHost host, CancellationToken cancellationToken)
    {
        // Taken before the run: the host is disposed with it.
        var outcome = host.Services.GetRequiredService<RunOutcome>();
        var background = host.Services.GetServices<IHostedService>().OfType<BackgroundService>().ToList();
        await host.RunAsync(cancellationToken);
        return background.Exists(service => service.ExecuteTask is { IsFaulted: true }) ? ExitCode.Failed : outcome.ExitCode;
    }

    /// <summary>Another one each time. Shuffling questions guards no secret, and a cryptographic source would load a library for it.</summary>
    private static int ShuffleSeed(TimeProvider time) => HashCode.Combine(time.GetUtcNow(), Environment.ProcessId);
}
