using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Commands;
using InterviewBot.Testing;
using InterviewBot.Testing.Discord;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewBot.Discord.Tests.Commands;

/// <summary>What Discord has of the commands, by whether its portal lets people install the app for themselves.</summary>
public abstract class UserInstallTest : AdapterTest
{
    private protected LogLines Log { get; } = new();

    protected override void Configure(IServiceCollection services) => services.AddSingleton(Log.For<CommandRegistration>());

    /// <summary>Time stands still here: what waits for it fails its test.</summary>
    private protected Task PublishAsync() => Bot.Services.GetRequiredService<CommandRegistration>()
        .PublishAsync(new Snowflake(Discord.Bot.Id), default)
        .WaitAsync(TimeSpan.FromMinutes(1), TimeProvider.System);

    /// <summary>The values of a field over all commands.</summary>
    private protected IEnumerable<string> Over(string field) => Discord.Commands.Select(command => command[field]!.ToJsonString()).Distinct();
}

public sealed class AllowedUserInstallTests : UserInstallTest
{
    [Fact]
    public async Task Where_users_may_install_the_app_every_command_can_be_called_everywhere()
    {
        await PublishAsync();

        Assert.Equal(1, Discord.CommandOverwrites);
        Assert.Equal(["[0,1]"], Over("integration_types"));
        Assert.Equal(["[0,1,2]"], Over("contexts"));
        Assert.EndsWith("commands are registered with Discord.", Assert.Single(Log.All), StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_the_next_start_Discord_has_them_as_they_are()
    {
        await PublishAsync();
        await PublishAsync();

        Assert.Equal(1, Discord.CommandOverwrites);
        Assert.StartsWith("Information: Discord has all", Log.All[^1], StringComparison.Ordinal);
    }
}

public sealed class RefusedUserInstallTests : UserInstallTest
{
    protected override LoopbackOptions Options => base.Options with { AllowsUserInstall = false };

    [Fact]
    public async Task Where_users_may_not_the_commands_are_there_for_servers_and_it_is_said_what_to_switch_on()
    {
        await PublishAsync();

        Assert.NotEmpty(Discord.Commands);
        Assert.Equal(["[0]"], Over("integration_types"));
        Assert.Equal(["[0,1]"], Over("contexts"));
        var line = Assert.Single(Log.All);
        Assert.StartsWith($"Warning: {Discord.Commands.Count} commands are registered with Discord for servers only.", line, StringComparison.Ordinal);
        Assert.Contains("switch User Install on in the developer portal", line, StringComparison.Ordinal);
        Assert.Contains("50035", line, StringComparison.Ordinal);
        Assert.Contains("0.integration_types", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_tried_anew_at_every_start()
    {
        await PublishAsync();
        await PublishAsync();

        Assert.Equal(["PUT", "PUT", "PUT", "PUT"], Discord.Requests.Select(call => call.Route.Split(' ')[0]));
        Assert.Equal(2, Discord.CommandOverwrites);
    }
}
