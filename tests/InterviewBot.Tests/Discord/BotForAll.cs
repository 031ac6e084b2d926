using System.Collections.Immutable;
using InterviewBot.Engine.Chat;
using InterviewBot.Testing;
using InterviewBot.Testing.Discord;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewBot.Tests.Discord;

/// <summary>One Discord with one bot for all tests of a class.</summary>
public sealed class BotForAll : IAsyncLifetime
{
    private LoopbackDiscord? _discord;
    private LiveBot? _bot;

    public LoopbackDiscord Discord => _discord ?? throw new InvalidOperationException("Not started yet.");

    /// <summary>Of the catalogue.</summary>
    public ImmutableArray<CommandSpec> Specs { get; private set; }

    public CommandSpec SpecOf(string command) => Specs.Single(spec => spec.Name == command);

    public async ValueTask InitializeAsync()
    {
        await using (var engine = await TestBot.StartAsync())
        {
            Specs = engine.Services.GetRequiredService<CommandCatalogue>().Specs;
        }

        _discord = await LoopbackDiscord.StartAsync(DiscordScenario.Unhurried);
        _bot = await LiveBot.StartAsync(_discord);
    }

    public async ValueTask DisposeAsync()
    {
        await (_bot?.DisposeAsync() ?? ValueTask.CompletedTask);
        await Discord.DisposeAsync();
    }
}
