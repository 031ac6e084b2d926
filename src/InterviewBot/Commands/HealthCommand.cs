using System.Collections.Immutable;
using System.CommandLine;
using InterviewBot.Configuration;

namespace InterviewBot.Commands;

/// <summary><c>health</c>: asks the bot that runs here how it is, for containers without a shell or an HTTP client.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static Command Create(SettingOptions settings)
    {
        var command = new Command("health", "Ask the bot running here, by Http:Urls, whether it is ready; ends with 6 when it is not.");
        command.SetAction(async (parsed, cancellationToken) => settings.ReadOrTell(parsed) is { } valid
            ? await AskAsync(valid.Settings.Http.Addresses(), cancellationToken)
            : ExitCode.Configuration);
        return command;
    }

    private static async Task<int> AskAsync(ImmutableArray<HttpAddress> addresses, CancellationToken cancellationToken)
    {
        if (addresses.IsEmpty)
        {
            Console.Error.WriteLine("Http:Urls is not set, so the bot has no health address to ask.");
            return ExitCode.Configuration;
        }

        var first = addresses[0].Own;
        using var client = new HttpClient { Timeout = Patience };
        try
        {
            using var answer = await client.GetAsync(new Uri(first, "/health/ready"), cancellationToken);
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
