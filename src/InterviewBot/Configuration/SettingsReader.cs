using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace InterviewBot.Configuration;

/// <summary>Gathers the configuration from its sources, later ones winning, and checks it.</summary>
internal static class SettingsReader
{
    private const string FileName = "appsettings.json";

    /// <param name="commandLine">What the command line sets.</param>
    public static SettingsReading Read(IEnumerable<KeyValuePair<string, string?>> commandLine)
        => Read(sources => sources
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, FileName), optional: true, reloadOnChange: false)
            .AddJsonFile(Path.GetFullPath(FileName), optional: true, reloadOnChange: false)
            .AddEnvironmentVariables()
            .AddInMemoryCollection(commandLine));

    /// <param name="addSources">Adds the places that settings come from.</param>
    public static SettingsReading Read(Action<IConfigurationBuilder> addSources)
    {
        try
        {
            var builder = new ConfigurationBuilder();
            addSources(builder);
            return Read(builder.Build());
        }
        catch (InvalidDataException failure)
        {
            // The JSON provider names the file; its inner exception the line.
            return new SettingsReading.Invalid([$"{failure.Message} {failure.InnerException?.Message}".Trim()]);
        }
    }

    private static SettingsReading Read(IConfigurationRoot configuration)
    {
        var settings = new Settings();
        var problems = UnknownKeys(configuration)
            .Concat(WrongTypes(configuration))
            .Concat(LoggingRules.Check(configuration))
            .ToImmutableArray();
        if (problems.IsEmpty)
        {
            configuration.GetSection("Telegram").Bind(settings.Telegram);
            configuration.GetSection("Discord").Bind(settings.Discord);
            configuration.GetSection("Storage").Bind(settings.Storage);
            configuration.GetSection("Content").Bind(settings.Content);
            configuration.GetSection("Bot").Bind(settings.Bot);
            configuration.GetSection("Comments").Bind(settings.Comments);
            configuration.GetSection("Daily").Bind(settings.Daily);
            configuration.GetSection("Http").Bind(settings.Http);
            problems = [.. SettingsRules.Check(settings)];
        }

        return problems.IsEmpty ? new SettingsReading.Valid(settings, configuration) : new SettingsReading.Invalid(problems);
    }

    /// <summary>A misspelt key would leave its default in force without a word.</summary>
    private static IEnumerable<string> UnknownKeys(IConfigurationRoot configuration)
        => from section in ConfigurationKey.All.Select(key => key.Name.Split(':')[0]).Distinct(StringComparer.Ordinal)
           from child in configuration.GetSection(section).GetChildren()
           where !ConfigurationKey.All.Any(key => key.Name.Equals(child.Path, StringComparison.OrdinalIgnoreCase))
           select $"{child.Path} is not a key of the configuration. The keys of {section} are "
               + $"{string.Join(", ", ConfigurationKey.All.Where(key => key.Name.StartsWith(section + ':', StringComparison.Ordinal)).Select(key => key.Name))}.";

    private static IEnumerable<string> WrongTypes(IConfigurationRoot configuration)
    {
        foreach (var key in (string[])["Telegram:RichMessages", "Discord:MessageContent", "Daily:RepeatUncertain"])
        {
            if (configuration[key] is { } value && !bool.TryParse(value, out _))
            {
                yield return $"{key} is '{value}'; it takes true or false.";
            }
        }

        foreach (var (key, from, to) in NumberRule.All)
        {
            if (configuration[key] is { } value && !int.TryParse(value, CultureInfo.InvariantCulture, out _))
            {
                yield return $"{key} is '{value}'; it takes a whole number from {from} to {to}.";
            }
        }
    }
}
