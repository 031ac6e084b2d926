using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Commands;
using InterviewBot.Engine.Adapters;
using InterviewBot.Engine.Chat;
using InterviewBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewBot.Discord.Tests.Commands;

public sealed class CommandRegistrationTests : IAsyncLifetime
{
    private static readonly Snowflake App = new(42);
    private readonly ScriptedRegistry _discord = new();
    private readonly LogLines _log = new();
    private TestBot? _bot;

    private TestBot Bot => _bot ?? throw new InvalidOperationException("The engine is not started.");

    public async ValueTask InitializeAsync() => _bot = await TestBot.StartAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Bot.DisposeAsync();
    }

    [Fact]
    public async Task All_commands_are_registered_in_one_overwrite()
    {
        await PublishAsync();

        Assert.Equal(["PUT 42"], _discord.Calls);
        Assert.Contains(_discord.Of(App), command => command.Name == "question");
        Assert.Equal($"Information: {_discord.Of(App).Count} commands are registered with Discord.", Assert.Single(_log.All));
    }

    [Fact]
    public async Task Registered_once_they_are_only_looked_for()
    {
        await PublishAsync();

        await PublishAsync();

        Assert.Equal(["PUT 42", "GET 42"], _discord.Calls);
        Assert.EndsWith($"Discord has all {_discord.Of(App).Count} commands.", _log.All[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_our_words_changed_they_are_registered_anew()
    {
        await PublishAsync();
        await Memory.KeepAsync("discord", "commands", "of older words");

        await PublishAsync();

        Assert.Equal(["PUT 42", "PUT 42"], _discord.Calls);
    }

    [Fact]
    public async Task When_somebody_took_them_away_they_are_registered_anew()
    {
        await PublishAsync();
        _discord.Reset(App, new ApplicationCommand { Name = "of-another-program" });

        await PublishAsync();

        Assert.Equal(["PUT 42", "GET 42", "PUT 42"], _discord.Calls);
        Assert.Contains(_discord.Of(App), command => command.Name == "question");
    }

    [Fact]
    public async Task Another_app_on_the_same_database_gets_its_own()
    {
        await PublishAsync();

        await PublishAsync(new Snowflake(43));

        Assert.NotEmpty(_discord.Of(new Snowflake(43)));
    }

    [Fact]
    public async Task Where_users_may_not_install_the_app_they_are_registered_for_servers_until_users_may()
    {
        _discord.IsForUsers = false;
        await PublishAsync();

        Assert.All(_discord.Of(App), command => Assert.Equal([ApplicationIntegrationType.GuildInstall], command.IntegrationTypes));
        Assert.Contains("switch User Install on in the developer portal", Assert.Single(_log.All), StringComparison.Ordinal);

        _discord.IsForUsers = true;
        await PublishAsync();
        Assert.All(_discord.Of(App), command => Assert.Equal(2, command.IntegrationTypes!.Count));
    }

    [Fact]
    public async Task What_is_refused_altogether_is_told_and_tried_at_the_next_start()
    {
        _discord.Troubles.Enqueue(new RegistryAnswer.Refused("400, 50035: Invalid Form Body"));
        _discord.Troubles.Enqueue(new RegistryAnswer.Refused("400, 50035: Invalid Form Body"));
        await PublishAsync();
        Assert.StartsWith("Error: Discord refused the commands", Assert.Single(_log.All), StringComparison.Ordinal);
        Assert.EndsWith("50035: Invalid Form Body.", _log.All[0], StringComparison.Ordinal);

        await PublishAsync();
        Assert.NotEmpty(_discord.Of(App));
    }

    [Fact]
    public async Task Where_Discord_asks_to_wait_it_is_asked_again_to_the_second()
    {
        _discord.Troubles.Enqueue(new RegistryAnswer.RetryAfter(TimeSpan.FromHours(11)));

        var publishing = PublishAsync();
        Bot.Clock.Advance(TimeSpan.FromHours(11) - TimeSpan.FromSeconds(1));
        Assert.Single(_discord.Calls);
        Bot.Clock.Advance(TimeSpan.FromSeconds(1));
        await publishing;

        Assert.NotEmpty(_discord.Of(App));
        Assert.Contains("takes commands again in 11:00:00", _log.All[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_longer_wait_than_timers_run_is_asked_for_again_in_between()
    {
        _discord.Troubles.Enqueue(new RegistryAnswer.RetryAfter(TimeSpan.FromDays(100)));

        var publishing = PublishAsync();
        Bot.Clock.Advance(TimeSpan.FromDays(1));
        await publishing;

        Assert.NotEmpty(_discord.Of(App));
    }

    [Fact]
    public async Task Without_a_network_it_is_tried_until_there_is_one()
    {
        await PublishAsync();
        for (var i = 0; i < 3; i++)
        {
            _discord.Troubles.Enqueue(new RegistryAnswer.NotReached("no route"));
        }

        var publishing = PublishAsync();
        for (var i = 0; i < 3; i++)
        {
            Assert.False(publishing.IsCompleted);
            Bot.Clock.Advance(GrowingWait.Longest);
        }

        await publishing;
        Assert.Equal(["PUT 42", "GET 42", "GET 42", "GET 42", "GET 42"], _discord.Calls);
        Assert.Contains("(no route)", _log.All[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_waits_lets_go_when_the_program_ends()
    {
        _discord.Troubles.Enqueue(new RegistryAnswer.RetryAfter(TimeSpan.FromHours(11)));
        using var ending = new CancellationTokenSource();
        var publishing = Registration.PublishAsync(App, ending.Token);

        await ending.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => publishing);
    }

    private AdapterMemory Memory => Bot.Services.GetRequiredService<AdapterMemory>();

    private CommandRegistration Registration => new(
        _discord, Memory, Bot.Services.GetRequiredService<CommandCatalogue>(), Bot.Clock, new Random(TestBot.Seed), _log.For<CommandRegistration>());

    private Task PublishAsync(Snowflake? app = null) => Registration.PublishAsync(app ?? App, CancellationToken.None);
}
