using InterviewBot.Engine.Storage;
using InterviewBot.Testing;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Tests.Running;

/// <summary>The real program, driven from outside.</summary>
public sealed class ProgramTests
{
    [Fact]
    public async Task A_pipe_is_a_chat_and_what_was_said_is_there_the_next_time()
    {
        using var folder = new TemporaryFolder();

        var first = await BotProcess.RunAsync(folder, "/show kubernetes-etcd\n/comment Over a restart.\n");
        var second = await BotProcess.RunAsync(folder, "/comments kubernetes-etcd\n");

        Assert.Equal((ExitCode.Done, ""), (first.ExitCode, first.Errors));
        Assert.Contains("is saved.", first.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, second.ExitCode);
        Assert.Contains("Over a restart.", second.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', first.Output);
        Assert.Equal(["bot.db", "bot.db.lock"], Directory.EnumerateFiles(folder.FullName).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task SIGTERM_ends_it_cleanly_while_it_waits_for_input()
    {
        using var folder = new TemporaryFolder();
        using var bot = BotProcess.Start(folder);
        await bot.SayAsync("/about\n");
        await bot.ReadUntilAsync("InterviewBot");

        Assert.Equal(ExitCode.Done, await bot.TerminateAsync());
        Assert.False(File.Exists(folder.File("bot.db-wal")));
    }

    [Theory]
    [InlineData(ExitCode.Usage, "--nonsense")]
    [InlineData(ExitCode.Configuration, "--Bot:DefaultLanguage=fr")]
    [InlineData(ExitCode.Configuration, "--Telegram:Token", "canary")]
    [InlineData(ExitCode.Configuration, "--Storage:Path=/")]
    [InlineData(ExitCode.Configuration, "health")]
    [InlineData(ExitCode.Content, "--Content:Path", "nowhere")]
    [InlineData(ExitCode.Content, "check", "--Content:Path=nowhere")]
    [InlineData(ExitCode.Storage, "--Storage:Path", "/dev/null/bot.db")]
    [InlineData(ExitCode.Storage, "restore", "no-such-file")]
    [InlineData(ExitCode.Done, "--version")]
    [InlineData(ExitCode.Done, "--help")]
    [InlineData(ExitCode.Done, "check")]
    public async Task Every_way_to_end_has_its_exit_code(int expected, params string[] arguments)
    {
        using var folder = new TemporaryFolder();

        var (output, errors, exitCode) = await BotProcess.RunAsync(folder, "", arguments);

        Assert.Equal(expected, exitCode);
        Assert.NotEmpty(output + errors);
        Assert.True(expected != ExitCode.Done || errors.Length == 0, errors);
        Assert.DoesNotContain("canary", output + errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_bank_ends_the_start_with_every_fault_and_its_line()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("bank/docker"));
        await File.WriteAllTextAsync(folder.File("bank/docker/docker-volumes.md"), "---\nlevel: expert\n---\n\n# Title\n");

        var (_, errors, exitCode) = await BotProcess.RunAsync(folder, "/about\n", "--Content:Path", "bank");

        Assert.Equal(ExitCode.Content, exitCode);
        Assert.Contains("docker/docker-volumes.md:2: error", errors, StringComparison.Ordinal);
        Assert.Contains("topic.yaml", errors, StringComparison.Ordinal);
        Assert.StartsWith($"The question bank in {folder.File("bank")} has errors", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_database_is_refused_with_the_command_that_helps()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("bot.db"), new string('x', 10_000));

        var (_, errors, exitCode) = await BotProcess.RunAsync(folder, "/about\n");

        Assert.Equal(ExitCode.Storage, exitCode);
        Assert.Contains("InterviewBot restore <file>", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_is_made_while_the_bot_runs_and_restored_when_it_does_not()
    {
        using var folder = new TemporaryFolder();
        var backup = folder.File("backup.db");
        using (var bot = BotProcess.Start(folder))
        {
            await bot.SayAsync("/show kubernetes-pod\n/comment In the backup.\n");
            await bot.ReadUntilAsync("is saved.");
            Assert.Equal(ExitCode.Done, (await BotProcess.RunAsync(folder, "", "backup", backup)).ExitCode);
            Assert.Equal(ExitCode.Storage, (await BotProcess.RunAsync(folder, "", "restore", backup)).ExitCode);
            await bot.SayAsync("/comment After the backup.\n");
            await bot.ReadUntilAsync("is saved.");
            await bot.TerminateAsync();
        }

        Assert.Equal(ExitCode.Done, (await BotProcess.RunAsync(folder, "", "restore", backup)).ExitCode);
        var (output, _, _) = await BotProcess.RunAsync(folder, "/comments kubernetes-pod\n");

        Assert.Contains("In the backup.", output, StringComparison.Ordinal);
        Assert.DoesNotContain("After the backup.", output, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_changed_question_is_served_and_a_broken_one_is_told_by_health()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        var question = folder.File("bank/docker/docker-layers.md");
        Copy(Repository.PathOf("tests", "InterviewBot.Tests", "Bank", "docker"), folder.File("bank/docker"));
        var url = $"http://127.0.0.1:{FreePort.Next()}";
        using var bot = BotProcess.Start(folder, "--Content:Path", folder.File("bank"), "--Http:Urls", url);
        await bot.SayAsync("/show docker-layers\n");
        await bot.ReadUntilAsync("Why does the order of instructions matter?");

        using var client = new HttpClient { BaseAddress = new Uri(url) };
        Assert.Equal("live", await client.GetStringAsync("/health/live"));
        Assert.Contains("\"status\": \"ready\"", await client.GetStringAsync("/health/ready"), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, (await BotProcess.RunAsync(folder, "", "health", "--Http:Urls", url)).ExitCode);

        var text = await File.ReadAllTextAsync(question);
        await File.WriteAllTextAsync(question, text.Replace("level: middle", "level: expert", StringComparison.Ordinal));
        await PollAsync(client, cancellationToken, "\"status\": \"degraded\"", "docker/docker-layers.md:2: error");
        await File.WriteAllTextAsync(question, text.Replace("instructions matter", "lines matter", StringComparison.Ordinal));
        await PollAsync(client, cancellationToken, "\"status\": \"ready\"");
        await bot.SayAsync("/show docker-layers\n");

        Assert.Contains("Why does the order of lines matter?", await bot.ReadUntilAsync("lines matter"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_a_later_version_is_refused()
    {
        using var folder = new TemporaryFolder();
        await BotProcess.RunAsync(folder, "/about\n");
        await using (var connection = new SqliteConnection($"Data Source={folder.File("bot.db")};Pooling=False"))
        {
            connection.Open();
            connection.Execute("PRAGMA user_version = 9999");
        }

        var (_, errors, exitCode) = await BotProcess.RunAsync(folder, "/about\n");

        Assert.Equal(ExitCode.Storage, exitCode);
        Assert.Contains("9999", errors, StringComparison.Ordinal);
    }

    /// <summary>Asks again and again: the watcher takes a moment, and says by its health when it is done.</summary>
    private static async Task PollAsync(HttpClient client, CancellationToken cancellationToken, params string[] expected)
    {
        while (true)
        {
            var report = await client.GetStringAsync("/health/ready", cancellationToken);
            if (expected.All(text => report.Contains(text, StringComparison.Ordinal)))
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, cancellationToken);
        }
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }
}
