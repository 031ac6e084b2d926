using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace InterviewBot.Configuration;

/// <summary>What the values under <c>Logging</c> have to be: the framework reads them, and says late or never what is wrong.</summary>
internal static class LoggingRules
{
    public const string FormatterKey = "Logging:Console:FormatterName";

    public static IEnumerable<string> Check(IConfiguration configuration)
    {
        foreach (var (key, value) in configuration.GetSection("Logging").AsEnumerable())
        {
            // For all providers Logging:LogLevel:<category>, for one Logging:<provider>:LogLevel:<category>.
            if (key.Contains(":LogLevel:", StringComparison.OrdinalIgnoreCase) && !string.IsNullOrEmpty(value)
                && !(Enum.TryParse<LogLevel>(value, ignoreCase: true, out var level) && Enum.IsDefined(level)))
            {
                yield return $"{key} is '{value}'; it takes {string.Join(", ", Enum.GetNames<LogLevel>()[..^1])} or {LogLevel.None}.";
            }
        }

        if (configuration[FormatterKey] is { Length: > 0 } formatter && !new[]
            {
                ConsoleFormatterNames.Simple, ConsoleFormatterNames.Json, ConsoleFormatterNames.Systemd,
            }.Contains(formatter, StringComparer.OrdinalIgnoreCase))
        {
            yield return $"{FormatterKey} is '{formatter}'; it takes simple, json or systemd.";
        }
    }
}
