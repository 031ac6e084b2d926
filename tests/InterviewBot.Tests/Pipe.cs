using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Questions;
using InterviewBot.Terminal;
using InterviewBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewBot.Tests;

/// <summary>Holds a conversation with the terminal adapter through a pipe.</summary>
internal static class Pipe
{
    /// <param name="bank">What is asked.</param>
    /// <param name="typed">Line by line.</param>
    /// <param name="language">Of the terminal's locale.</param>
    /// <param name="engine">How the bot is set up; null: as it comes.</param>
    public static async Task<string> TalkAsync(QuestionBank bank, IEnumerable<string> typed, string language, EngineOptions? engine = null)
    {
        using var pipe = new PipeTerminal(typed);
        await using var bot = await TestBot.StartAsync(bank, configure: services => services.AddSingleton(engine ?? new EngineOptions()));
        var options = new TerminalOptions
        {
            PersonName = "an",
            LanguageTag = language,
            ProcessId = 1,
            Commands = [.. bot.Services.GetRequiredService<CommandCatalogue>().Specs.Select(spec => spec.Name)],
        };
        var terminal = new TerminalAdapter(options, pipe, bot.Clock);
        await terminal.RunAsync(bot.Services.GetRequiredService<IEventSink>(), CancellationToken.None);
        return pipe.Written;
    }
}
