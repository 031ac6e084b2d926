using InterviewBot.Testing;
using InterviewBot.Testing.Telegram;
using InterviewBot.Tests.Running;

namespace InterviewBot.Tests.Telegram;

/// <summary>The real program from outside: what it does, says in its log, and ends with.</summary>
public sealed class ProcessScenarios : ProcessScenario
{
    [Fact]
    public async Task Told_its_token_and_the_servers_address_alone_it_asks_answers_and_takes_comments_until_SIGTERM()
    {
        var an = An();
        var bot = Start();

        an.Types("/question kubernetes");
        var post = await an.Sees("[Answer]");
        await an.Presses("Answer").Answer;
        await an.Sees("Sources");
        var comment = an.Replies(post, "Watches start from a revision.");
        await Telegram.Until(() => comment.Reactions.GetValueOrDefault(Telegram.Bot.Id) == "👍");
        await Telegram.Idle();

        Assert.Equal(ExitCode.Done, await bot.TerminateAsync());
        Assert.Equal(["Watches start from a revision."], BotDatabase.Read(Folder, "SELECT text FROM comment"));
    }

    [Fact]
    public async Task A_second_program_that_fetches_updates_is_told_of_and_outlasted()
    {
        var an = An();
        var bot = Start();
        an.Types("/about");
        await an.Sees("InterviewBot");
        await Telegram.Idle();

        // Whichever of the two asks second ends the other's request: the second time it is the bot's.
        using var rival = new HttpClient();
        for (var i = 0; i < 2; i++)
        {
            var answer = await rival.GetAsync($"{Telegram.ApiUrl}/bot{Telegram.Token}/getUpdates?timeout=50");
            Assert.Equal(409, (int)answer.StatusCode);
        }

        await bot.LogsAsync("Another program takes this bot's updates");
        an.Types("/topics");
        await an.Sees("Topics");
        await bot.LogsAsync("Telegram's updates come again");
    }

    [Fact]
    public async Task A_server_that_is_not_there_yet_is_waited_for()
    {
        var port = FreePort.Next();
        using var folder = new TemporaryFolder();
        using var bot = BotProcess.Start(
            folder, [("Telegram__Token", Telegram.Token), ("Telegram__ApiUrl", $"http://127.0.0.1:{port}")], []);
        await bot.LogsAsync("Telegram cannot be reached");

        await using var late = await LoopbackTelegram.StartAsync(new LoopbackOptions { Port = port });
        var an = late.Person("An", "en");
        an.Types("/about");

        await an.Sees("InterviewBot");
        await bot.LogsAsync("Telegram can be reached again");
        Assert.Equal(ExitCode.Done, await bot.TerminateAsync());
        Assert.Empty(late.Violations.All);
    }

    [Fact]
    public async Task A_token_that_Telegram_does_not_know_ends_it_with_a_sentence_that_does_not_tell_it()
    {
        const string Wrong = "AAF_an-old-token-that-was-revoked-0";
        Telegram.Violations.Expect("401");

        var (output, errors, exitCode) = await Start(("Telegram__Token", $"110201543:{Wrong}")).EndAsync();

        Assert.Equal(ExitCode.Failed, exitCode);
        Assert.Contains("Telegram does not know the bot's token. Check Telegram:Token", errors, StringComparison.Ordinal);
        Assert.DoesNotContain(Wrong, output + errors, StringComparison.Ordinal);
    }
}
