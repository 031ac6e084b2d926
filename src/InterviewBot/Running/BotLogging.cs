using InterviewBot.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace InterviewBot.Running;

/// <summary>
/// Logs go to standard error, so that standard output is the chat's alone: for people by default, as JSON with
/// <c>Logging:Console:FormatterName=json</c>.
/// </summary>
internal static class BotLogging
{
    public static void Configure(ILoggingBuilder logging, Settings settings, IConfiguration configuration)
    {
        logging.ClearProviders();

        // In a terminal chat the person reads the chat; what is worth a look is told all the same.
        logging.SetMinimumLevel(settings.RunsInTerminal ? LogLevel.Warning : LogLevel.Information);
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddConfiguration(configuration.GetSection("Logging"));
        logging.AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        var formatter = configuration[LoggingRules.FormatterKey];
        if (string.IsNullOrEmpty(formatter) || formatter.Equals(ConsoleFormatterNames.Simple, StringComparison.OrdinalIgnoreCase))
        {
            logging.AddSimpleConsole(options =>
            {
                options.SingleLine = true;
                options.TimestampFormat = "yyyy-MM-dd HH:mm:ss ";
                options.UseUtcTimestamp = true;
            });
        }
    }
}
