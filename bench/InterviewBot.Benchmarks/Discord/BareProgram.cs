using System.Diagnostics.Metrics;
using InterviewBot.Benchmarks.Load;
using InterviewBot.Discord.Client.Gateway;
using InterviewBot.Discord.Client.Gateway.Connections;
using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Rest;
using InterviewBot.Testing.Discord;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace InterviewBot.Benchmarks.Discord;

/// <summary>
/// What the bot is measured against: the client alone, which answers each interaction with one fixed message and keeps nothing. It is told
/// what the bot is told.
/// </summary>
internal static class BareProgram
{
    /// <summary>As the first argument of this program: be this one.</summary>
    public const string Mode = "bare-discord";

    private const int Seed = 1;

    private const GatewayIntents Intents
        = GatewayIntents.Guilds | GatewayIntents.GuildMessages | GatewayIntents.DirectMessages | GatewayIntents.MessageContent;

    private static readonly Uri Home = new("https://example.org/bare");

    /// <param name="kind">What it answers.</param>
    /// <param name="discord">Where.</param>
    public static ProgramUnderLoad Start(BareKind kind, LoopbackDiscord discord)
        => ProgramUnderLoad.StartBare(Mode, $"{kind}", discord.ApiUrl, discord.Token);

    /// <summary>Runs until the process is killed.</summary>
    /// <param name="arguments">As <see cref="Start"/> gives them.</param>
    public static async Task RunAsync(string[] arguments)
    {
        var (kind, apiUrl, token) = (Enum.Parse<BareKind>(arguments[0]), arguments[1], arguments[2]);
        await using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var meters = services.GetRequiredService<IMeterFactory>();
        var options = new RestOptions { Token = token, BaseUrl = new Uri(apiUrl), UserAgentUrl = Home, UserAgentVersion = "1.0" };

        // Nothing is repeated here and nothing uploaded, so that no two calls draw at a time.
        using var rest = new DiscordRestClient(options, TimeProvider.System, new Random(Seed), NullLogger<DiscordRestClient>.Instance, meters);
        using var gateway = new GatewayClient(
            new GatewayOptions { Token = token, Intents = Intents },
            new Directory(rest),
            new NoSessions(),
            new WebSocketTransport($"DiscordBot ({Home}, 1.0)"),
            meters,
            TimeProvider.System,
            new Random(Seed),
            NullLoggerFactory.Instance);
        await RegisterAsync(rest);
        var end = await gateway.RunAsync(new Echo(kind, rest.Interactions), CancellationToken.None);
        await Console.Error.WriteLineAsync($"The gateway has ended: {end}");
    }

    private static async Task RegisterAsync(DiscordRestClient rest)
    {
        var question = new ApplicationCommand { Name = "question", Description = "Asks a question" };
        if (await rest.Applications.GetCurrentAsync(RestPatience.Interactive, CancellationToken.None) is not RestResult<Application>.Succeeded(var app)
            || await rest.Applications.OverwriteGlobalCommandsAsync(app.Id, [question], RestPatience.Interactive, CancellationToken.None)
                is not RestResult<IReadOnlyList<ApplicationCommand>>.Succeeded)
        {
            throw new InvalidOperationException("The server does not take the command.");
        }
    }

    private sealed class Directory(DiscordRestClient rest) : IGatewayDirectory
    {
        public async Task<DirectoryAnswer> ReadAsync(CancellationToken cancellationToken)
            => await rest.Gateway.GetBotAsync(RestPatience.Interactive, cancellationToken) is RestResult<GatewayBot>.Succeeded(var found)
                ? new DirectoryAnswer.Found(found)
                : new DirectoryAnswer.Failed("the server does not tell");
    }

    /// <summary>After a crash it begins anew.</summary>
    private sealed class NoSessions : ISessionStore
    {
        public ValueTask<GatewaySession?> LoadAsync(int shard, CancellationToken cancellationToken) => default;

        public ValueTask SaveAsync(int shard, GatewaySession session, CancellationToken cancellationToken) => default;

        public ValueTask ForgetAsync(int shard, CancellationToken cancellationToken) => default;
    }
}
