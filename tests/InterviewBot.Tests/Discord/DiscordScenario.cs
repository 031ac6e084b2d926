using InterviewBot.Testing.Discord;
using InterviewBot.Testing.Discord.People;

namespace InterviewBot.Tests.Discord;

/// <summary>A scenario over Discord: people, servers, and the bot.</summary>
public abstract class DiscordScenario : IAsyncLifetime
{
    private LoopbackDiscord? _discord;
    private LiveBot? _bot;

    protected LoopbackDiscord Discord => _discord ?? throw new InvalidOperationException("Not started yet.");

    internal LiveBot Bot => _bot ?? throw new InvalidOperationException("Not started yet.");

    /// <summary>A server that waits long for first responses: how soon they come is not for a machine busy with other tests to say.</summary>
    internal static LoopbackOptions Unhurried { get; } = new() { FirstResponseWithin = TimeSpan.FromMinutes(2) };

    /// <summary>How the server is set up.</summary>
    protected virtual LoopbackOptions Options => Unhurried;

    /// <summary>How the bot is set up.</summary>
    protected virtual (string Key, string Value)[] Settings => [];

    public async ValueTask InitializeAsync()
    {
        _discord = await LoopbackDiscord.StartAsync(Options);
        _bot = await LiveBot.StartAsync(_discord, folder: null, Settings);
        if (!_discord.ContractFound)
        {
            TestContext.Current.TestOutputHelper?.WriteLine("No copy of Discord's contract lies beside the repository: requests are held against the rules alone.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Bot.DisposeAsync();
        await Discord.DisposeAsync();
    }

    protected Person An(string locale = "en-US") => Discord.Person("An", locale);

    protected Person Binh(string locale = "en-US") => Discord.Person("Bình", locale);
}
