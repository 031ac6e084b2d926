using InterviewBot.Testing;
using InterviewBot.Testing.Discord;
using InterviewBot.Testing.Discord.People;
using InterviewBot.Tests.Running;

namespace InterviewBot.Tests.Discord;

/// <summary>Whether the bot may read messages is for the portal and the settings to say, and may change.</summary>
public sealed class GrantScenarios : IAsyncLifetime
{
    private const string Portal = "https://discord.com/developers/applications/198622483471925248/bot";

    private readonly TemporaryFolder _folder = new();
    private LoopbackDiscord? _discord;

    private LoopbackDiscord Discord => _discord ?? throw new InvalidOperationException("Not started yet.");

    public async ValueTask InitializeAsync()
        => _discord = await LoopbackDiscord.StartAsync(DiscordScenario.Unhurried with
        {
            GrantsMessageContent = false,

            // A program that was just started does not know when the one before it identified.
            IdentifyWindow = TimeSpan.Zero,
        });

    public async ValueTask DisposeAsync()
    {
        await Discord.DisposeAsync();
        _folder.Dispose();
        Assert.Empty(Discord.Violations.All);
    }

    [Fact]
    public async Task What_is_not_granted_is_told_once_with_where_to_switch_it_on_and_the_bot_goes_on()
    {
        using var bot = BotProcess.Start(_folder, [("Discord__Token", Discord.Token), ("Discord__ApiUrl", Discord.ApiUrl)], []);
        await bot.LogsAsync(Portal);
        await Discord.Until(() => Discord.Gateway.Connected > 0 && Discord.Commands.Count > 0);
        var an = Discord.Person("An");
        await an.In(Discord.Guild("Study", an).Channel("general")).Runs("/about");
        await an.Sees("InterviewBot");

        Assert.Equal(0, await bot.TerminateAsync());
        var (_, log, _) = await bot.EndAsync();
        Assert.Equal(2, log.Split(Portal).Length);
        Assert.DoesNotContain("takes no more connections", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_start_asks_for_nothing_it_will_not_get_and_resumes()
    {
        await using (await LiveBot.StartAsync(Discord, _folder))
        {
            await Discord.Idle();
        }

        var (identifies, opened) = (Discord.Gateway.Identifies, Discord.Gateway.Opened);
        await using var next = await LiveBot.StartAsync(Discord, _folder);
        await Discord.Until(() => Discord.Gateway.Resumes == 1);

        Assert.Equal((identifies, opened + 1), (Discord.Gateway.Identifies, Discord.Gateway.Opened));
    }

    [Fact]
    public async Task Switched_on_in_the_portal_it_is_used_from_the_next_start()
    {
        var an = Discord.Person("An");
        var general = Discord.Guild("Study", an).Channel("general");
        await using (await LiveBot.StartAsync(Discord, _folder))
        {
            await an.In(general).Runs("/show", ("question", "kubernetes-etcd"));
            Assert.False((await an.Sees("[Answer]", general)).IsResponse);
            await Discord.Idle();
        }

        Discord.Gateway.GrantsMessageContent = true;
        await using var next = await LiveBot.StartAsync(Discord, _folder);
        await AssertReadsAsync(an, general);
    }

    [Fact]
    public async Task Switched_off_in_the_portal_while_the_bot_was_away_it_goes_on_without()
    {
        Discord.Gateway.GrantsMessageContent = true;
        var an = Discord.Person("An");
        var general = Discord.Guild("Study", an).Channel("general");
        await using (await LiveBot.StartAsync(Discord, _folder))
        {
            await AssertReadsAsync(an, general);
        }

        Discord.Gateway.GrantsMessageContent = false;
        Discord.Gateway.Forget();
        await using var next = await LiveBot.StartAsync(Discord, _folder);

        await an.In(general).Runs("/show", ("question", "kubernetes-pod"));
        Assert.False((await an.Sees("What is a Pod?", general)).IsResponse);
    }

    [Fact]
    public async Task Who_sets_it_to_false_is_not_read_though_it_is_granted()
    {
        Discord.Gateway.GrantsMessageContent = true;
        var an = Discord.Person("An");
        var general = Discord.Guild("Study", an).Channel("general");
        await using var bot = await LiveBot.StartAsync(Discord, _folder, ("Discord:MessageContent", "false"));

        await an.In(general).Runs("/show", ("question", "kubernetes-etcd"));
        var post = await an.Sees("[Answer]", general);
        await Discord.Idle();
        an.Replies(post, "Not for the bot to read.", ping: false);

        await an.Sees("I cannot read this reply", general);
        Assert.Equal(1, Discord.Gateway.Opened);
    }

    [Fact]
    public async Task Refused_though_it_asked_for_nothing_that_needs_granting_it_ends_and_says_why()
    {
        using var bot = BotProcess.Start(
            _folder, [("Discord__Token", Discord.Token), ("Discord__ApiUrl", Discord.ApiUrl), ("Discord__MessageContent", "false")], []);
        await Discord.Until(() => Discord.Gateway.Connected > 0);

        Discord.Gateway.Close(4014);

        var (_, log, exitCode) = await bot.EndAsync();
        Assert.Equal(ExitCode.Failed, exitCode);
        Assert.Contains("though none of them is privileged", log, StringComparison.Ordinal);
    }

    private async Task AssertReadsAsync(Person an, Testing.Discord.State.Channel general)
    {
        var post = (await an.In(general).Runs("/show", ("question", "kubernetes-etcd"))).Message;
        Assert.True(post.IsResponse);
        await Discord.Idle();
        await an.SeesReaction(an.Replies(post, "Read, though it does not ping.", ping: false), "👍");
        await Discord.Idle();
    }
}
