using System.Collections.Immutable;
using InterviewBot.Engine.Chat;
using InterviewBot.Testing;
using InterviewBot.Testing.Telegram;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewBot.Tests.Telegram;

/// <summary>A bot that shows rich messages and one that shows classic ones, each on a Telegram of its own, for all tests of a class.</summary>
public sealed class BothViews : IAsyncLifetime
{
    public static readonly ImmutableArray<string> Names = ["rich", "classic"];

    private readonly Dictionary<string, (LoopbackTelegram Telegram, LiveBot Bot)> _views = [];
    private ImmutableArray<CommandSpec> _specs;

    public LoopbackTelegram this[string view] => _views[view].Telegram;

    public CommandSpec SpecOf(string command) => _specs.Single(spec => spec.Name == command);

    public async ValueTask InitializeAsync()
    {
        await using (var engine = await TestBot.StartAsync())
        {
            _specs = engine.Services.GetRequiredService<CommandCatalogue>().Specs;
        }

        foreach (var name in Names)
        {
            var telegram = await LoopbackTelegram.StartAsync();
            var bot = await LiveBot.StartAsync(telegram, folder: null, ("Telegram:RichMessages", name is "rich" ? "true" : "false"));
            _views.Add(name, (telegram, bot));

            // Apps know by the menu which commands only their caller sees.
            await telegram.Until(() => MenuScenarios.AreSet(telegram));
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (telegram, bot) in _views.Values)
        {
            await bot.DisposeAsync();
            await telegram.DisposeAsync();
        }
    }
}
