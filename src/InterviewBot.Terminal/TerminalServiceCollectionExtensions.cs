using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Daily;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewBot.Terminal;

public static class TerminalServiceCollectionExtensions
{
    /// <summary>Adds the chat at the terminal that the process was started from. Needs a <see cref="TimeProvider"/>.</summary>
    /// <param name="services">Where it is added.</param>
    /// <param name="configure">What the host knows better than the environment, such as the commands to complete.</param>
    public static IServiceCollection AddTerminal(
        this IServiceCollection services, Func<IServiceProvider, TerminalOptions, TerminalOptions>? configure = null)
        => services
        .AddSingleton(provider =>
        {
            var options = TerminalOptions.FromEnvironment();
            return new TerminalAdapter(
                configure is null ? options : configure(provider, options), provider.GetRequiredService<TimeProvider>());
        })
        .AddSingleton<IChatAdapter>(provider => provider.GetRequiredService<TerminalAdapter>())
        .AddSingleton<IDailyAdapter, DailyPosting>();
}
