using InterviewBot.Engine.Chat;
using InterviewBot.Testing;
using InterviewBot.Testing.Discord;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace InterviewBot.Discord.Tests;

/// <summary>
/// The adapter as the host wires it, at the loopback Discord, to which it is not connected: it is asked, and hears of nothing. Time stands still
/// on both sides.
/// </summary>
public abstract class AdapterTest : IAsyncLifetime
{
    private LoopbackDiscord? _discord;
    private TestBot? _bot;

    protected LoopbackDiscord Discord => _discord ?? throw new InvalidOperationException("Not started yet.");

    /// <summary>How the server is set up.</summary>
    protected virtual LoopbackOptions Options { get; } = new() { Clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 8, 30, 0, TimeSpan.Zero)) };

    private protected TestBot Bot => _bot ?? throw new InvalidOperationException("Not started yet.");

    private protected IChatAdapter Adapter => Bot.Services.GetServices<IChatAdapter>().Single(adapter => adapter.Platform == "discord");

    public async ValueTask InitializeAsync()
    {
        _discord = await LoopbackDiscord.StartAsync(Options);
        _bot = await TestBot.StartAsync(configure: services => Configure(services
            .AddMetrics()
            .AddDiscord(new DiscordOptions { Token = _discord.Token, ApiUrl = new Uri(_discord.ApiUrl), Version = "1.2.3" })));
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await (_bot?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_discord?.DisposeAsync() ?? ValueTask.CompletedTask);
        Assert.Empty(Discord.Violations.All);
    }

    /// <summary>Adds or replaces services.</summary>
    protected virtual void Configure(IServiceCollection services)
    {
    }
}
