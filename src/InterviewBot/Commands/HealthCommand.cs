using System.CommandLine;

namespace InterviewBot.Commands;

/// <summary><c>health</c>: asks the bot that runs here how it is, for containers without a shell or an HTTP client.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static Command Create(SettingOptions settings)
    {
        var command = new Command("health", "Ask the bot running here, by Http:Urls, whether it is ready; ends with 6 when it is not.");
        command.SetAction(async (parsed, cancellationToken) => settings.ReadOrTell(parsed) is { } valid
            ? await AskAsync(valid.Settings.Http.Urls, cancellationToken)
            : ExitCode.Configuration);
        return command;
    }

    private static async Task<int> AskAsync(string? urls, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(urls))
        {
            Console.Error.WriteLine("Http:Urls is not set, so the bot has no health address to ask.");
            return ExitCode.Configuration;
        }

        // The bot listens on all addresses or on a given one; from here it is this machine's own.
        var first = urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)[0]
            .Replace("://+", "://localhost", StringComparison.Ordinal)
            .Replace("://*", "://localhost", StringComparison.Ordinal)
            .Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal);
        using var client = new HttpClient { Timeout = Patience };
        try
        {
            using var answer = await client.GetAsync(new Uri(new Uri(first), "/health/ready"), cancellationToken);
            Console.WriteLine(await answer.Content.ReadAsStringAsync(cancellationToken));
            return answer.IsSuccessStatusCode ? ExitCode.Done : ExitCode.Unhealthy;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            Console.Error.WriteLine($"No answer from {first}: {failure.Message}");
            return ExitCode.Unhealthy;
        }
    }
}
