using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using InterviewBot.Testing;

namespace InterviewBot.Tests.Running;

/// <summary>What the real program makes of its settings.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task A_file_is_read_the_environment_beats_it_and_the_command_line_beats_both()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("appsettings.json"), """{ "Bot": { "DefaultLanguage": "vi" } }""");

        var byFile = await BotProcess.RunAsync(folder, "1\n");
        var byEnvironment = await BotProcess.RunAsync(folder, "1\n", [("Bot__DefaultLanguage", "en")], []);
        var byCommandLine = await BotProcess.RunAsync(folder, "1\n", [("Bot__DefaultLanguage", "en")], ["--Bot:DefaultLanguage=vi"]);

        Assert.Contains("Chưa có gì để chọn", byFile.Output, StringComparison.Ordinal);
        Assert.Contains("There is nothing to choose", byEnvironment.Output, StringComparison.Ordinal);
        Assert.Contains("Chưa có gì để chọn", byCommandLine.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Logs_go_to_standard_error_as_JSON_when_that_is_set()
    {
        using var folder = new TemporaryFolder();

        var (output, errors, _) = await BotProcess.RunAsync(
            folder, "/about\n", [("Logging__Console__FormatterName", "json"), ("Logging__LogLevel__Microsoft", "Debug")], []);

        var lines = errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Contains(
            JsonDocument.Parse(line).RootElement.EnumerateObject(), property => property.NameEquals("LogLevel")));
        Assert.DoesNotContain("LogLevel", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_in_use_ends_the_start_with_one_sentence()
    {
        using var folder = new TemporaryFolder();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        var (output, errors, exitCode) = await BotProcess.RunAsync(folder, "/about\n", "--Http:Urls", url);

        Assert.Equal((ExitCode.Configuration, $"Http:Urls: {url} is in use.", ""), (exitCode, errors.Trim(), output));
    }
}
