using InterviewBot.Engine.Chat;
using InterviewBot.Telegram.Menus;
using InterviewBot.Telegram.Tests.Api;
using InterviewBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewBot.Telegram.Tests.Menus;

/// <summary>What is set is seen at a scripted server; what was set is kept in the memory of an engine of the test's.</summary>
public abstract class BotMenusTest : IDisposable
{
    private protected static readonly BotIdentity Bot = new(123456, "bot", SupportsInlineQueries: true, ReadsAllGroupMessages: false);

    private readonly ApiUnderTest _test = new();

    private protected ScriptedServer Server => _test.Server;

    private protected LogLines Log { get; } = new();

    public void Dispose()
    {
        _test.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected BotMenus Menus(TestBot engine, TelegramOptions? options = null, TimeProvider? time = null) => new(
        _test.Api,
        engine.Services.GetRequiredService<AdapterMemory>(),
        engine.Services.GetRequiredService<CommandCatalogue>(),
        options ?? new TelegramOptions { Token = "1:x" },
        time ?? _test.Clock,
        Log.For<BotMenus>());
}
