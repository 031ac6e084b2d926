using InterviewBot.Testing.Discord;
using InterviewBot.Testing.Telegram;
using InterviewBot.Tests.Running;

namespace InterviewBot.Tests.Discord;

/// <summary>The real program from outside: what it does, says in its log, and ends with.</summary>
public sealed class ProcessScenarios : ProcessScenario
{
    [Fact]
    public async Task Told_its_token_and_the_servers_address_alone_it_asks_answers_and_takes_comments_until_SIGTERM()
    {
        var (an, binh) = (An(), Binh());
        var general = Discord.Guild("Study", an, binh).Channel("general");
        var bot = await StartListeningAsync();

        var asked = await an.In(general).Runs("/show", ("question", "kubernetes-etcd"));
        await binh.Presses(asked.Message, "Answer");
        await binh.Sees("In short", general);
        await Discord.Idle();
        var reply = binh.Replies(asked.Message, "Watches start from a revision.");
        await binh.SeesReaction(reply, "👍");
        await Discord.Idle();

        Assert.Equal(ExitCode.Done, await bot.TerminateAsync());
        Assert.Equal(["Watches start from a revision."], Read("SELECT text FROM comment"));
    }

    [Fact]
    public async Task It_prints_the_link_that_adds_it_to_a_server()
    {
        var bot = Start();

        await bot.LogsAsync($"It is added to a server by https://discord.com/oauth2/authorize?client_id={Discord.Bot.Id}&scope=bot+applications.commands&permissions=");
    }

    [Fact]
    public async Task A_session_at_another_API_is_not_resumed_since_that_would_be_told_the_token()
    {
        var bot = await StartListeningAsync();
        Assert.Equal(ExitCode.Done, await bot.TerminateAsync());
        await using var other = await LoopbackDiscord.StartAsync(Options);

        Start(("Discord__Token", other.Token), ("Discord__ApiUrl", other.ApiUrl));

        await other.Until(() => other.Gateway.Connected > 0);
        Assert.Equal(0, Discord.Gateway.Connected);
        Assert.Empty(other.Violations.All);
    }

    [Theory]
    [InlineData("SIGTERM")]
    [InlineData("SIGKILL")]
    public async Task Ended_and_started_again_it_resumes_and_what_happened_meanwhile_is_answered_and_recorded(string signal)
    {
        var (an, binh) = (An(), Binh());
        var general = Discord.Guild("Study", an, binh).Channel("general");
        var bot = await StartListeningAsync();
        var asked = await an.In(general).Runs("/show", ("question", "kubernetes-etcd"));
        await CaughtUp.WaitAsync(Discord, Folder);
        if (signal == "SIGTERM")
        {
            Assert.Equal(ExitCode.Done, await bot.TerminateAsync());
        }
        else
        {
            await KillAsync(bot);
        }

        await Discord.Until(() => Discord.Gateway is { Connected: 0, Sessions: 1 });
        var reply = binh.Replies(asked.Message, "Written while nobody listened.");
        var meanwhile = an.In(general).Begins("/question", ("topic", "docker"));
        Start();

        await binh.SeesReaction(reply, "👍");
        await meanwhile.Answered();
        await CaughtUp.WaitAsync(Discord, Folder);
        Assert.Equal((1, 1), (Discord.Gateway.Identifies, Discord.Gateway.Resumes));
        Assert.Equal(["Written while nobody listened."], Read("SELECT text FROM comment"));
        Assert.Equal(["docker-layers"], Read($"SELECT outcome FROM handled_event WHERE event = '{meanwhile.Id}'"));
        Assert.Equal(2, an.Screen.Count(message => message.Author == Discord.Bot));
        Assert.Equal(1, Discord.CommandOverwrites);
    }

    [Fact]
    public async Task A_session_that_waited_too_long_is_begun_anew()
    {
        var an = An();
        var general = Discord.Guild("Study", an).Channel("general");
        var bot = await StartListeningAsync();
        Assert.Equal(ExitCode.Done, await bot.TerminateAsync());
        await Discord.Until(() => Discord.Gateway.Connected == 0);
        Discord.Gateway.Forget();

        await StartListeningAsync();
        await an.In(general).Runs("/topics");

        await an.Sees("Topics", general);
        Assert.Equal((2, 0), (Discord.Gateway.Identifies, Discord.Gateway.Resumes));
    }

    [Fact]
    public async Task A_server_that_is_not_there_yet_is_waited_for()
    {
        var port = FreePort.Next();
        var bot = Start(("Discord__ApiUrl", $"http://127.0.0.1:{port}/api/v10"));
        await bot.LogsAsync("Discord cannot be reached");

        await using var late = await LoopbackDiscord.StartAsync(Options with { Port = port });
        var an = late.Person("An");
        var general = late.Guild("Study", an).Channel("general");
        await late.Until(() => late.Gateway.Connected > 0 && late.Commands.Count > 0);
        await an.In(general).Runs("/about");

        await an.Sees("InterviewBot", general);
        await bot.LogsAsync("Discord can be reached again");
        Assert.Equal(ExitCode.Done, await bot.TerminateAsync());
        Assert.Empty(late.Violations.All);
    }

    [Fact]
    public async Task A_token_that_Discord_does_not_know_ends_it_with_a_sentence_that_does_not_tell_it()
    {
        const string Wrong = "MTk4NjIyNDgzNDcxOTI1MjQ4.Wrong0.an-old-token-that-was-reset";
        Discord.Violations.Expect("401");

        var (output, errors, exitCode) = await Start(("Discord__Token", Wrong)).EndAsync();

        Assert.Equal(ExitCode.Failed, exitCode);
        Assert.Contains("Discord refuses the token. The Bot page of the developer portal shows a new one (Discord:Token).", errors, StringComparison.Ordinal);
        Assert.DoesNotContain(Wrong, output + errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bot MTk4NjIyNDgzNDcxOTI1MjQ4.Canary.of-a-token-with-its-kind")]
    [InlineData("MTk4NjIyNDgzNDcxOTI1MjQ4.Canary .of-a-token-that-was-broken")]
    public async Task A_token_with_spaces_is_refused_at_the_start(string token)
    {
        var (output, errors, exitCode) = await Start(("Discord__Token", token)).EndAsync();

        Assert.Equal(ExitCode.Configuration, exitCode);
        Assert.Contains("Discord:Token is not a bot's token", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Canary", output + errors, StringComparison.Ordinal);
        Assert.Empty(Discord.Requests);
    }

    [Fact]
    public async Task Telegram_and_Discord_run_in_one_program_each_with_its_own_chats()
    {
        await using var telegram = await LoopbackTelegram.StartAsync();
        var bot = await StartListeningAsync(("Telegram__Token", telegram.Token), ("Telegram__ApiUrl", telegram.ApiUrl));
        var (an, chi) = (An(), telegram.Person("Chi", "vi"));
        var general = Discord.Guild("Study", an).Channel("general");

        await an.In(general).Runs("/show", ("question", "kubernetes-etcd"));
        chi.Types("/show kubernetes-etcd");
        await chi.Sees("Kubernetes dùng etcd");
        await Discord.Idle();

        Assert.Equal(ExitCode.Done, await bot.TerminateAsync());
        Assert.Equal(["discord", "telegram"], Read("SELECT platform FROM chat ORDER BY platform"));
        Assert.Empty(telegram.Violations.All);
    }
}
