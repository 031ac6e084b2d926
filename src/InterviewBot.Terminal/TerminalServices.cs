using InterviewBot.Engine.Chat;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewBot.Terminal;

public static class TerminalServices
{
    /// <summary>Adds the chat in the terminal the process runs in.</summary>
    public static IServiceCollection AddTerminal(this IServiceCollection services) => services
        .AddSingleton(provider => TerminalSurroundings.OfProcess(provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<IChatAdapter, TerminalAdapter>();
}
