using System.CommandLine;
using InterviewBot.Running;

namespace InterviewBot.Commands;

/// <summary><c>run</c>, and what happens without a command: the bot on its platforms, or the terminal chat when no token is set.</summary>
internal static class RunCommand
{
    public static Command Create(SettingOptions settings)
    {
        var command = new Command("run", "Run the bot (default); without a token, chat in the terminal.");
        command.SetAction((parsed, cancellationToken) => RunAsync(settings, parsed, cancellationToken));
        return command;
    }

    public static async Task<int> RunAsync(SettingOptions settings, ParseResult parsed, CancellationToken cancellationToken)
        => settings.ReadOrTell(parsed) is { } valid
            ? await BotRun.RunAsync(valid, TimeProvider.System, cancellationToken)
            : ExitCode.Configuration;
}
